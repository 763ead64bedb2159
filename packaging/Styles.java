import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Writes style sheets in the form that JavaFX reads without parsing: `java --module-path … Styles.java
/// FILE.css …` makes `FILE.bss` beside each. JavaFX takes that one by itself.
public final class Styles {
    private Styles() {}

    public static void main(String[] args) throws IOException {
        for (var file : args) {
            Stylesheet.convertToBinary(new File(file), new File(file.replaceAll("css$", "bss")));
        }
    }
}
