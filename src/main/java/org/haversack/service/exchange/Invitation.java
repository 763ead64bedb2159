package org.haversack.service.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.Reading;
import org.haversack.bundle.VerifiedBundle;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.service.Outcome;

/// A coordinator's file for someone who has no store yet: whom it is for, and who wrote it.
///
/// @param from the sender's computer
/// @param sender what the sender calls herself
/// @param key her public key
/// @param programme the programme's space
/// @param root the computer that began the programme
/// @param person whom the file is for
/// @param name that person's name in the programme
/// @param id the file's bundle id
/// @param secret of an invitation that is closed with words; empty in other files
record Invitation(
        ComputerId from,
        String sender,
        byte[] key,
        SpaceId programme,
        ComputerId root,
        RecordId person,
        String name,
        String id,
        String secret) {
    Fingerprint code() {
        return Fingerprint.ofKey(key);
    }

    boolean isFor(String person) {
        return name.strip().equalsIgnoreCase(person.strip());
    }

    String forSomebodyElse(String person) {
        return "This file was written for %s, not for %s. Ask your coordinator for yours.".formatted(name, person);
    }

    /// What a file says, once it was opened.
    static Outcome<Invitation> of(Path file, Reading reading) {
        try {
            return switch (reading) {
                case Reading.Refused(var refusal) -> Outcome.refused("%s", refusal.sentence());
                case Reading.Verified(var bundle) -> of(bundle);
            };
        } catch (IOException unreadable) {
            return Outcome.refused("The file %s cannot be read.", file);
        } catch (BadBundle bad) {
            return Outcome.refused("%s", bad.refusal().sentence());
        }
    }

    private static Outcome<Invitation> of(VerifiedBundle bundle) throws IOException, BadBundle {
        var head = bundle.head();
        if (head.forPerson().isEmpty()) {
            return Outcome.refused(
                    "This file was not written for one person. Ask your coordinator to send a file to you by name.");
        }
        var programme = programmeOf(bundle);
        var roots = programme.stream()
                .filter(line ->
                        line.change().prev() == null && line.change().seen().isEmpty())
                .map(line -> line.change().computer())
                .distinct()
                .toList();
        var name = names(programme).get(head.forPerson().get());
        if (roots.size() != 1 || name == null) {
            return Outcome.refused(
                    "This file does not hold the whole programme. Ask your coordinator for one with everything (send --whole).");
        }
        return Outcome.done(new Invitation(
                head.from(),
                head.fromName(),
                bundle.key(),
                head.programme(),
                roots.getFirst(),
                head.forPerson().get(),
                name,
                head.id(),
                head.enrolment().orElse(null) instanceof BundleHead.Enrolment.Invites(var secret) ? secret : ""));
    }

    private static List<ChangeLine> programmeOf(VerifiedBundle bundle) throws IOException, BadBundle {
        var lines = new ArrayList<ChangeLine>();
        try (var changes = bundle.changes()) {
            for (var line = changes.next(); line != null; line = changes.next()) {
                if (line.change().space().equals(bundle.head().programme())) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static Map<RecordId, String> names(List<ChangeLine> programme) {
        var names = new HashMap<RecordId, String>();
        programme.stream()
                .flatMap(line -> line.change().writes().stream())
                .filter(write -> write.kind().equals(Person.KIND.name()))
                .forEach(write -> Optional.ofNullable(write.fields().get("name"))
                        .ifPresent(name ->
                                names.put(write.record(), name instanceof Value.Text(var text) ? text : "")));
        return names;
    }
}
