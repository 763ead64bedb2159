/// Haversack: one desktop program, its commands and everything below them.
module org.haversack {
    requires java.desktop; // for PDFBox, whose jar does not ask for it
    requires java.logging;
    requires java.sql;
    requires javafx.controls;
    requires atlantafx.base;
    requires com.exceptionfactory.jagged;
    requires com.exceptionfactory.jagged.framework;
    requires com.exceptionfactory.jagged.x25519;
    requires de.siegmar.fastcsv;
    requires ical4j.core;
    requires info.picocli;
    requires io.github.javadiffutils;
    requires org.apache.commons.logging; // for PDFBox as well
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.bouncycastle.provider;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires jdk.unsupported; // for PDFBox, which otherwise complains at its first use
    requires tools.jackson.databind;
    requires static org.jspecify;

    opens org.haversack.cli to
            info.picocli;
    opens org.haversack.cli.exchange to
            info.picocli;
    opens org.haversack.cli.programme to
            info.picocli;
    opens org.haversack.cli.records to
            info.picocli;
    opens org.haversack.cli.upkeep to
            info.picocli;
}
