package org.haversack.ui.shell.find;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.kind.Code;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.find.Found;
import org.haversack.service.find.Sort;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;

/// What was found, in words: headings, names, and the line that tells one from others.
final class FoundWords {
    private static final int LONGEST = 90;

    private final Words words;
    private final Days days;

    FoundWords(Words words, Days days) {
        this.words = words;
        this.days = days;
    }

    static Icon icon(Sort sort) {
        return switch (sort) {
            case PRACTICE -> Icon.PRACTICES;
            case STAFF, PERSON -> Icon.PERSON;
            case VISIT -> Icon.VISITS;
            case ACTION -> Icon.ACTIONS;
            case QUESTION -> Icon.QUESTION;
            case DECISION -> Icon.DECISION;
            case NOTE, AGENDA_ITEM -> Icon.NOTE;
        };
    }

    String heading(Sort sort) {
        return switch (sort) {
            case PRACTICE -> words.get("shell.find.practices");
            case STAFF -> words.get("shell.find.staff");
            case PERSON -> words.get("shell.find.people");
            case VISIT -> words.get("shell.find.visits");
            case ACTION -> words.get("shell.find.actions");
            case QUESTION -> words.get("shell.find.questions");
            case DECISION -> words.get("shell.find.decisions");
            case NOTE -> words.get("shell.find.notes");
            case AGENDA_ITEM -> words.get("shell.find.agenda");
        };
    }

    String name(Found found) {
        return cut(found.name());
    }

    String about(Found found) {
        var practice =
                found.sort() == Sort.PRACTICE || found.name().equals(found.practiceName()) ? "" : found.practiceName();
        return joined(found.code(), practice, more(found), at(found), archived(found));
    }

    private String archived(Found found) {
        return found.archived() ? words.get("shell.find.archived") : "";
    }

    private String at(Found found) {
        return found.at()
                .map(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT) ? days.day(at.toLocalDate()) : days.moment(at))
                .orElse("");
    }

    private String more(Found found) {
        return switch (found.sort()) {
            case PRACTICE, STAFF, PERSON -> found.more();
            case VISIT -> coded(found.more(), VisitState.values());
            case ACTION -> coded(found.more(), ActionStatus.values());
            case AGENDA_ITEM -> cut(found.more());
            case QUESTION, DECISION, NOTE -> "";
        };
    }

    private <E extends Enum<E> & Code> String coded(String code, E[] list) {
        return Arrays.stream(list)
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(words::of)
                .orElse("");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /// The first line, not too long.
    private static String cut(String text) {
        var line = List.of(text.strip().split("\\R", 2)).getFirst();
        return Optional.of(line)
                .filter(whole -> whole.length() <= LONGEST)
                .orElseGet(() -> line.substring(0, LONGEST).stripTrailing() + "…");
    }
}
