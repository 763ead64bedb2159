package org.haversack.bundle;

import java.util.Optional;
import java.util.OptionalLong;

/// Why a file is not taken, for the program and for a person.
///
/// @param reason the row of the specification's table
/// @param sentence plain English: what is wrong, where, and what to do
/// @param line number of the line that is wrong, from 1
/// @param asks the code by which a person can let the file in after all; empty if nobody can
public record Refusal(Reason reason, String sentence, OptionalLong line, Optional<Fingerprint> asks) {
    /// One that nobody is asked about.
    public Refusal(Reason reason, String sentence, OptionalLong line) {
        this(reason, sentence, line, Optional.empty());
    }

    /// The same, with the code by which a person can let the file in.
    public Refusal asking(Fingerprint code) {
        return new Refusal(reason, sentence, line, Optional.of(code));
    }

    /// The kinds of refusal. The reader finds those down to `INVALID`; the others need to know the store.
    public enum Reason {
        /// Not a file of this program: empty, a ZIP, other JSON.
        NOT_A_BUNDLE,
        /// Its end is missing.
        INCOMPLETE,
        /// Its bytes are not those that were written.
        DAMAGED,
        /// Edited and hashed again, but not signed by the key it names.
        WRONG_SIGNATURE,
        /// Closed with age, and no key is at hand.
        SEALED,
        /// Sealed for keys that are not here.
        SEALED_FOR_OTHERS,
        /// Closed with a passphrase: an invitation, or a copy of a store.
        NEEDS_PASSPHRASE,
        /// Sealed for computers, and not with a passphrase.
        NOT_WITH_PASSPHRASE,
        /// Sealed with another passphrase.
        WRONG_PASSPHRASE,
        /// Opening it would take more work than a file may ask for, or less than protects it.
        WORK_FACTOR,
        /// Over a limit of the format.
        TOO_LARGE,
        /// Its `v` or `needs` are unknown here. The file is good: it stays in the inbox until the program
        /// is updated.
        NEWER_VERSION,
        /// A line is not what the format asks for.
        INVALID,
        /// Signed by a computer nobody knows yet; a coordinator may accept it by its code.
        UNKNOWN_SENDER,
        /// A known computer, but not the key it is known by.
        OTHER_KEY,
        /// The sender's computer was revoked.
        REVOKED,
        /// Of another programme than this store.
        OTHER_PROGRAMME,
        /// Changes it builds on are missing here.
        GAP,
        /// A change contradicts those it builds on: wrong number, or a parent of another computer or space.
        CONTRADICTION,
        /// Someone else's changes passed on by a facilitator.
        RELAYED,
        /// The programme's own records changed by someone who is no coordinator.
        PROGRAMME_BY_OTHERS,
        /// The changes could not be stored: disk full, drive gone.
        NOT_STORED
    }

    /// The same, with a sentence before it.
    public Refusal after(String before) {
        return new Refusal(reason, before + " " + sentence, line);
    }

    static Refusal of(Reason reason, String sentence) {
        return new Refusal(reason, sentence, OptionalLong.empty());
    }

    public static Refusal notABundle() {
        return of(Reason.NOT_A_BUNDLE, "This is not a practice file.");
    }

    /// The drive or the file itself is gone, or may not be read.
    public static Refusal unreadable() {
        return of(Reason.NOT_A_BUNDLE, "The file cannot be read. Check that it is still there and copy it again.");
    }

    public static Refusal incomplete() {
        return of(Reason.INCOMPLETE, "The file is incomplete. Copy it again.");
    }

    public static Refusal damaged() {
        return of(Reason.DAMAGED, "The file was damaged on the way.");
    }

    /// @param sender the name the file gives itself
    public static Refusal wrongSignature(String sender) {
        return of(Reason.WRONG_SIGNATURE, "Changed by someone other than %s.".formatted(sender));
    }

    public static Refusal sealed() {
        return of(Reason.SEALED, "This file is sealed. It opens in the store of somebody it was written for.");
    }

    public static Refusal sealedForOthers() {
        return of(
                Reason.SEALED_FOR_OTHERS,
                "Sealed for another key. Check whether the file was meant for you, and ask its sender for one for this computer.");
    }

    public static Refusal needsPassphrase() {
        return of(
                Reason.NEEDS_PASSPHRASE,
                "This file is closed with six words: it is an invitation or a copy of a store. It opens where a store is begun.");
    }

    public static Refusal notWithPassphrase() {
        return of(
                Reason.NOT_WITH_PASSPHRASE,
                "This file is no invitation: it is sealed for somebody's computer, not with six words. Ask your coordinator for an invitation.");
    }

    public static Refusal workFactor() {
        return of(
                Reason.WORK_FACTOR,
                "This file asks for another amount of work than this program does to open one. Ask for a file written by Haversack.");
    }

    public static Refusal wrongPassphrase() {
        return of(Reason.WRONG_PASSPHRASE, "These words do not open the file. Check them and try again.");
    }

    /// @param what which limit, such as `the file is larger than 1 GB`
    public static Refusal tooLarge(String what) {
        return of(Reason.TOO_LARGE, "This file is too large to read: %s.".formatted(what));
    }

    public static Refusal newerVersion() {
        return of(Reason.NEWER_VERSION, "Made by a newer version. Update, then import it again.");
    }

    /// @param line number of the line in the file, from 1
    public static Refusal invalid(long line, BadLine wrong) {
        var sentence = "Line %d is not valid: %s.".formatted(line, wrong.getMessage());
        return new Refusal(Reason.INVALID, sentence, OptionalLong.of(line));
    }

    /// @param code the fingerprint of the sender's key
    public static Refusal unknownSender(String sender, Fingerprint code) {
        return of(
                        Reason.UNKNOWN_SENDER,
                        "From a computer not yet known – code %s. Ask %s for the code on that computer's screen and accept the file if they are the same."
                                .formatted(code, sender))
                .asking(code);
    }

    public static Refusal otherKey(String sender, Fingerprint known, Fingerprint here) {
        return of(
                Reason.OTHER_KEY,
                "%s's computer is known by the code %s, but this file was signed with the code %s. Do not use it before you have spoken to %s."
                        .formatted(sender, known, here, sender));
    }

    public static Refusal revoked(String sender) {
        return of(
                Reason.REVOKED,
                "This computer of %s was removed from the programme. Ask your coordinator.".formatted(sender));
    }

    /// @param theirs code of the file's programme
    public static Refusal otherProgramme(String theirs, String ours) {
        return of(
                Reason.OTHER_PROGRAMME,
                "This file belongs to the programme %s; this computer holds %s.".formatted(theirs, ours));
    }

    /// @param missing how many changes at least
    public static Refusal gap(long missing, String writer) {
        return of(
                Reason.GAP,
                "%d earlier %s by %s %s missing. Send %s any file of yours; the next file from %s will contain them."
                        .formatted(
                                missing,
                                missing == 1 ? "change" : "changes",
                                writer,
                                missing == 1 ? "is" : "are",
                                writer,
                                writer));
    }

    /// @param problem end of a sentence that begins with the line
    public static Refusal contradiction(long line, String problem) {
        var sentence = "Line %d is not valid: it %s.".formatted(line, problem);
        return new Refusal(Reason.CONTRADICTION, sentence, OptionalLong.of(line));
    }

    public static Refusal relayed(String sender, String writer) {
        return of(
                Reason.RELAYED,
                "This file from %s carries changes by %s. Only a coordinator can take other people's changes; ask for a file from %s or from your coordinator."
                        .formatted(sender, writer, writer));
    }

    public static Refusal programmeByOthers(String sender) {
        return of(
                Reason.PROGRAMME_BY_OTHERS,
                "This file changes the programme itself, which only a coordinator may do, and %s is not one. Tell your coordinator."
                        .formatted(sender));
    }

    /// @param why such as `the disk is full`
    public static Refusal notStored(String why) {
        return of(
                Reason.NOT_STORED,
                "The file could not be imported: %s. Nothing was changed; the file is kept and can be imported later."
                        .formatted(why));
    }
}
