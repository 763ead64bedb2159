package org.haversack.ui.exchange.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.service.exchange.incoming.Incoming;
import org.haversack.service.exchange.incoming.IncomingFile;
import org.haversack.ui.exchange.parts.CountWords;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// What is said of files that came in.
public final class ReceiveWords {
    /// A few words on a coloured ground.
    public record Mark(String words, Tone tone) {}

    private final Words words;
    private final CountWords counts;

    public ReceiveWords(Words words) {
        this.words = words;
        this.counts = new CountWords(words);
    }

    /// Ivo Petersen #9.
    public String from(IncomingFile file) {
        if (file.sender().isEmpty()) {
            return words.get("exchange.from.unknown");
        }
        return file.number() > 0
                ? words.get("exchange.from", file.sender(), String.valueOf(file.number()))
                : file.sender();
    }

    /// 4 contacts · 10 action changes.
    public String brings(IncomingFile file) {
        var brings = counts.brings(file.brings());
        return brings.isEmpty() ? words.get("exchange.brings.nothing") : brings;
    }

    public Mark state(IncomingFile file, boolean applied) {
        return switch (file.state()) {
            case READY ->
                applied
                        ? new Mark(words.get("exchange.state.taken"), Tone.GOOD)
                        : new Mark(words.get("exchange.state.ready"), Tone.GOOD);
            case CHECK ->
                applied
                        ? new Mark(words.get("exchange.state.taken"), Tone.GOOD)
                        : new Mark(words.get("exchange.state.check"), Tone.WARN);
            case ASKS -> new Mark(words.get("exchange.state.asks"), Tone.INFORM);
            case NOTHING_NEW -> new Mark(words.get("exchange.state.nothing-new"), Tone.PLAIN);
            case DUPLICATE -> new Mark(words.get("exchange.state.duplicate"), Tone.PLAIN);
            case REFUSED -> new Mark(words.get("exchange.state.refused"), Tone.BAD);
        };
    }

    /// What a person should know of a file, in one line; the sentences in full are in [#sentences].
    public String note(IncomingFile file) {
        var notes = new ArrayList<String>();
        if (file.state() == IncomingFile.State.ASKS) {
            notes.add(words.get(
                    file.reason().equals("unknown-sender") ? "exchange.note.unknown" : "exchange.note.asks",
                    file.code().orElse("")));
        } else if (!file.sentence().isEmpty()) {
            notes.add(file.sentence());
        }
        if (file.conflicts() > 0) {
            notes.add(words.get("exchange.note.conflicts", file.conflicts()));
        }
        file.before().ifPresent(number -> notes.add(words.get("exchange.note.before", String.valueOf(number))));
        notes.addAll(file.notices());
        return String.join(" ", notes);
    }

    /// Everything there is to say of a file.
    public List<String> sentences(IncomingFile file) {
        var notes = new ArrayList<String>();
        if (!file.sentence().isEmpty()) {
            notes.add(file.sentence());
        }
        if (file.conflicts() > 0) {
            notes.add(words.get("exchange.say.conflicts", file.conflicts()));
        }
        if (file.combined() > 0) {
            notes.add(words.get("exchange.say.combined", file.combined()));
        }
        file.before().ifPresent(number -> notes.add(words.get("exchange.say.before", String.valueOf(number))));
        if (file.skipped() > 0) {
            notes.add(words.get("exchange.say.skipped", file.skipped(), file.skippedPractices()));
        }
        notes.addAll(file.notices());
        return notes;
    }

    /// 27 ready, 4 refused, 1 already imported.
    public List<Mark> totals(Incoming files) {
        var marks = new ArrayList<Mark>();
        add(marks, files.taken(), files.applied() ? "exchange.total.taken" : "exchange.total.ready", Tone.GOOD);
        add(marks, files.count(IncomingFile.State.ASKS), "exchange.total.asks", Tone.INFORM);
        add(marks, files.count(IncomingFile.State.REFUSED), "exchange.total.refused", Tone.BAD);
        add(marks, files.count(IncomingFile.State.DUPLICATE), "exchange.total.duplicate", Tone.PLAIN);
        add(marks, files.count(IncomingFile.State.NOTHING_NEW), "exchange.total.nothing-new", Tone.PLAIN);
        return marks;
    }

    private void add(List<Mark> marks, int number, String key, Tone tone) {
        if (number > 0) {
            marks.add(new Mark(words.get(key, number), tone));
        }
    }

    /// brings 108 contacts, 270 action changes, 3 conflicts to decide.
    public String together(Incoming files) {
        var brings = Stream.of(
                        counts.brings(files.brings()),
                        files.conflicts() > 0 ? words.get("exchange.conflicts", files.conflicts()) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (brings.isEmpty()) {
            return words.get(files.applied() ? "exchange.together.brought-nothing" : "exchange.together.nothing");
        }
        return words.get(files.applied() ? "exchange.together.brought" : "exchange.together.brings", brings);
    }

    /// What there is to say after an import, one sentence a line.
    public List<String> afterwards(Incoming files) {
        var said = new ArrayList<String>();
        if (files.combined() > 0) {
            said.add(words.get("exchange.say.combined", files.combined()));
        }
        if (files.decisions() > 0) {
            said.add(words.get("exchange.say.decisions", files.decisions()));
        }
        int refused = files.count(IncomingFile.State.REFUSED);
        if (refused > 0) {
            said.add(words.get("exchange.say.refused", refused));
        }
        int asks = files.count(IncomingFile.State.ASKS);
        if (asks > 0) {
            said.add(words.get("exchange.say.asks", asks));
        }
        return said;
    }
}
