package org.haversack.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// How everything looks: AtlantaFX Primer, light or dark, our accent colour and our own rules. Literal
/// colours are in the two files of variables, `colours-light.css` and `colours-dark.css`, and nowhere else.
public final class Theme {
    private final ObservableValue<ColorScheme> scheme;
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);

    /// @param scheme light or dark; the system's, or what the person chose
    public Theme(ObservableValue<ColorScheme> scheme) {
        this.scheme = scheme;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// Dresses a scene, and again whenever the scheme or the text size changes.
    ///
    /// @return ends that
    public Subscription dress(Scene scene) {
        return Subscription.combine(
                scheme.subscribe(now -> colour(scene, now)), textSize.subscribe(size -> size(scene, size)));
    }

    private static void colour(Scene scene, ColorScheme scheme) {
        boolean dark = scheme == ColorScheme.DARK;
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(List.of(
                        file(dark ? "colours-dark.css" : "colours-light.css"),
                        file("controlsfx.css"),
                        file("haversack.css")));
    }

    private static void size(Scene scene, TextSize size) {
        scene.getRoot().setStyle("-fx-font-size: " + size.pixels() + "px");
    }

    private static String file(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
