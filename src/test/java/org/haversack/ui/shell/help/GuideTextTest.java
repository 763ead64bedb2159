package org.haversack.ui.shell.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTextTest {
    private static final Path GUIDE = Path.of("src/site/markdown/guide.md");
    private static final Path SCREENS = Path.of("src/site/resources/screens");

    @Test
    void every_kind_of_part_is_read() {
        var read = GuideText.read("""
                # The guide

                **Bold**, *slanted* and `code` with a [link](https://example.org)
                over two lines.

                * one
                * two
                  goes on
                ![Today](../resources/screens/today-light.png)

                | keys | do |
                |---|---|
                | Alt+↓ | next |

                ```text
                /park  it
                ```
                """);

        assertEquals(
                List.of(
                        new Block.Heading(1, "The guide"),
                        new Block.Paragraph("Bold, slanted and code with a link over two lines."),
                        new Block.Item("one"),
                        new Block.Item("two goes on"),
                        new Block.Picture("today-light.png", "Today"),
                        new Block.Table(List.of(List.of("keys", "do"), List.of("Alt+↓", "next"))),
                        new Block.Lines("/park  it")),
                read);
    }

    @Test
    void all_of_the_guide_can_be_read_and_its_pictures_are_there() throws IOException {
        var read = GuideText.read(Files.readString(GUIDE));

        for (var block : read) {
            switch (block) {
                case Block.Picture(var file, var what) -> {
                    assertTrue(Files.exists(SCREENS.resolve(file)), file);
                    assertFalse(what.isBlank(), file);
                }
                case Block.Paragraph(var text) -> assertPlain(text);
                case Block.Item(var text) -> assertPlain(text);
                case Block.Heading(var _, var text) -> assertPlain(text);
                case Block.Lines _, Block.Table _ -> {}
            }
        }
        assertTrue(read.stream().filter(Block.Picture.class::isInstance).count() > 5);
    }

    private static void assertPlain(String text) {
        assertFalse(text.matches(".*(\\*\\*|`|]\\(|^#|!\\[).*"), text);
    }
}
