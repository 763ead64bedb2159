package org.haversack.ui.kit;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;

/// Everything the screens say, by key. Each feature has its own bundle, `words.properties` in its package,
/// whose keys begin with the feature's name; value lists are in the kit's, as `list.visit-mode.in-person`.
public final class Words {
    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
    }

    /// The words of the kit and of these features.
    ///
    /// @param features names of the packages below `org.haversack.ui`
    public static Words of(Locale locale, String... features) {
        var words = new Words(locale);
        words.add("kit");
        Arrays.stream(features).forEach(words::add);
        return words;
    }

    private void add(String feature) {
        var bundle = ResourceBundle.getBundle("org.haversack.ui." + feature + ".words", locale);
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }

    public Locale locale() {
        return locale;
    }

    /// The text of a key, with its places filled in as [MessageFormat] does.
    ///
    /// @throws IllegalArgumentException if there is no such key
    public String get(String key, Object... values) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /// The words of an entry of a value list.
    public <E extends Enum<E> & Code> String of(E entry) {
        return get(key(entry));
    }

    /// The words of a choice. A code this version does not know is shown as it is, and so said.
    public <E extends Enum<E> & Code> String of(Choice<E> choice) {
        return choice.known().map(this::of).orElseGet(() -> get("kit.other", choice.code()));
    }

    /// The key of an entry: `list.`, the list and the code.
    static <E extends Enum<E> & Code> String key(E entry) {
        return "list." + Code.list(entry.getDeclaringClass()) + "." + entry.code();
    }
}
