/// Haversack: one desktop program, its commands and everything below them.
module org.haversack {
    requires java.logging;
    requires java.sql;
    requires javafx.controls;
    requires atlantafx.base;
    requires de.siegmar.fastcsv;
    requires ical4j.core;
    requires info.picocli;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
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
