package org.haversack.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.haversack.report.visit.BriefPaper;
import org.haversack.report.visit.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.jul.JDK14LoggerFactory;
import org.threeten.extra.Interval;

class QuietTest {
    @Test
    void papers_say_nothing_and_leave_nothing_at_home_or_among_the_temporary_files(@TempDir Path folder)
            throws IOException, InterruptedException {
        var home = Files.createDirectory(folder.resolve("home"));
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        classPath(),
                        Papers.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals("written\n", Files.readString(said));
        assertEquals(List.of(), below(home));
        assertEquals(List.of(), below(temporary));
    }

    /// What papers and calendars need, and nothing else of the program.
    private static String classPath() {
        return Stream.of(
                        Papers.class,
                        BriefPaper.class,
                        PDDocument.class,
                        IOUtils.class,
                        TrueTypeFont.class,
                        LogFactory.class,
                        Calendar.class,
                        StringUtils.class,
                        Interval.class,
                        Base64.class,
                        LoggerFactory.class,
                        JDK14LoggerFactory.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
