@echo off
rem Starts Haversack with a Java of version 25 or newer that it finds itself.
rem   HAVERSACK_JAVA   the Java to use: its home folder
rem   HAVERSACK_OPTS   further options for the Java virtual machine
rem Exit code 4: no suitable Java was found.
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "JAVA_EXE="

if defined HAVERSACK_JAVA (
    call :try "%HAVERSACK_JAVA%"
    goto found
)
call :try "%APP%\runtime"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"

:found
if not defined JAVA_EXE (
    echo Haversack needs Java 25 or newer and found none: install one, or set HAVERSACK_JAVA to its folder. 1>&2
    exit /b 4
)
"%JAVA_EXE%" --module-path "%APP%\lib" --enable-native-access=org.xerial.sqlitejdbc,javafx.graphics --add-exports javafx.base/com.sun.javafx.event=org.controlsfx.controls --add-opens javafx.graphics/javafx.scene=org.controlsfx.controls %HAVERSACK_OPTS% --module org.haversack/org.haversack.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java in a home folder, if none was taken yet and its release file says it is new enough.
:try
if defined JAVA_EXE exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%M in (%%V) do if %%M GEQ 25 set "JAVA_EXE=%~1\bin\java.exe"
exit /b 0
