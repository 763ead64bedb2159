package org.haversack.ui.kit.parts;

import javafx.css.PseudoClass;
import javafx.scene.control.ProgressBar;
import org.haversack.ui.kit.Words;

/// How much of the planned minutes is used up. Beyond the plan it is full and in another colour.
public final class MinutesBar extends ProgressBar {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Words words;

    public MinutesBar(Words words) {
        super(0);
        this.words = words;
        getStyleClass().add("minutes-bar");
        setMaxWidth(Double.MAX_VALUE);
        setFocusTraversable(false);
        show(0, 0);
    }

    /// @param used minutes so far
    /// @param planned minutes; 0 if nothing is planned
    public void show(int used, int planned) {
        setProgress(planned > 0 ? Math.min(1, (double) used / planned) : used > 0 ? 1 : 0);
        pseudoClassStateChanged(OVER, used > planned);
        setAccessibleText(words.get("kit.bar.minutes", used, planned));
    }
}
