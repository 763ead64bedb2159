package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.haversack.domain.people.Language;
import org.haversack.domain.practice.Approach;
import org.haversack.domain.practice.JoiningMotive;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.domain.practice.PracticeType;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;

/// What is entered about a practice itself: its profile, its people, its agreement, and what befell it.
final class PracticeStory {
    private final Story story;
    private final Place place;
    private final Names names;

    PracticeStory(Story story, Place place, Names names) {
        this.story = story;
        this.place = place;
        this.names = names;
    }

    private static <E extends Enum<E>> E constant(Class<E> list, String code) {
        return Enum.valueOf(list, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Entry practice() {
        return new Entry(Practice.KIND, place.id());
    }

    /// Its profile and its people, some days before the kickoff.
    void begin() {
        var at = place.start()
                .atDay(1)
                .minusDays(16)
                .atTime(9, 0)
                .plusMinutes(10L * place.chance().from(0, 40));
        var sheet = place.sheet();
        story.enter(
                at,
                place.space(),
                practice()
                        .text("name", sheet.name())
                        .text("code", sheet.code())
                        .text("address", sheet.street())
                        .text("city", sheet.town())
                        .text("region", "Lakeshore")
                        .text(
                                "postcode",
                                "LS-" + (4_000 + Math.floorMod(sheet.town().hashCode(), 90) * 10))
                        .text("phone", phone())
                        .text("zone", story.zone().getId())
                        .code("language", Language.EN)
                        .code("type", constant(PracticeType.class, sheet.type()))
                        .text("ownership", sheet.ownership())
                        .number("clinicians", sheet.clinicians())
                        .text("staffFte", sheet.fte())
                        .number("panelSize", sheet.patients())
                        .text("ehr", sheet.ehr())
                        .flag("usesRegistry", sheet.has('r'))
                        .flag("makesQualityReports", sheet.has('q'))
                        .flag("pcmhRecognised", sheet.has('p'))
                        .flag("inAco", sheet.has('a'))
                        .flag("medicallyUnderserved", sheet.has('u'))
                        .code("joiningMotive", constant(JoiningMotive.class, sheet.motive()))
                        .text("knowledgeLevel", sheet.knowledge())
                        .code("stage", PracticeStage.PREPARE_AND_LAUNCH));
        staff(at.plusMinutes(4));
    }

    /// Numbers that nobody has: 555-0100 to 555-0199 are kept for stories.
    private String phone() {
        return "555-01%02d".formatted(place.chance().from(0, 99));
    }

    private void staff(LocalDateTime at) {
        var sheet = place.sheet();
        employ("leader", sheet.leader(), sheet.leaderTitle(), RoleGroup.CLINICIAN, at);
        employ("champion", sheet.champion(), sheet.championTitle(), group(sheet.championTitle()), at.plusMinutes(1));
        employ("nurse", names.next(), sheet.clinicians() > 4 ? "Nurse" : "MA", RoleGroup.NURSE_MA, at.plusMinutes(2));
        employ("desk", names.next(), "Front desk", RoleGroup.FRONT_DESK, at.plusMinutes(3));
        if (sheet.clinicians() > 2) {
            employ("manager", names.next(), "Office manager", RoleGroup.MANAGER, at.plusMinutes(4));
        }
        if (sheet.clinicians() > 4) {
            employ("data", names.next(), "Data and reports", RoleGroup.IT_DATA, at.plusMinutes(5));
        }
        int others = sheet.disruption().equals("lost-clinician") ? Math.max(2, sheet.clinicians()) : sheet.clinicians();
        for (int i = 1; i < Math.min(4, others); i++) {
            employ(
                    "clinician" + i,
                    "Dr " + names.next(),
                    sheet.clinicians() == 1 ? "Part-time physician" : "Physician",
                    RoleGroup.CLINICIAN,
                    at.plusMinutes(5 + i));
        }
    }

    private static RoleGroup group(String title) {
        var word = title.toLowerCase(Locale.ROOT);
        if (word.contains("quality")) {
            return RoleGroup.QUALITY;
        }
        return word.contains("nurse") || word.contains("ma") && !word.contains("manager")
                ? RoleGroup.NURSE_MA
                : RoleGroup.MANAGER;
    }

    private void employ(String part, String name, String title, RoleGroup group, LocalDateTime at) {
        var entry = new Entry(Staff.KIND, story.id(at))
                .text("name", name)
                .text("title", title)
                .code("group", group);
        if (part.equals("leader")) {
            entry.flag("leader", true);
        }
        if (part.equals("champion")) {
            entry.flag("champion", true);
        }
        story.enter(at, place.space(), entry);
        var words = name.split(" ");
        var called = name.startsWith("Dr ") ? "Dr " + words[words.length - 1] : words[0];
        place.employ(part, new Place.Worker(entry.id(), name, called, group, at.toLocalDate(), LocalDate.MAX));
    }

    /// What was agreed at the kickoff.
    void agree(LocalDateTime at) {
        var entry = practice()
                .text("howToWork", place.sheet().howToWork())
                .number("protectedMinutes", place.chance().of(List.of(60, 90, 90, 120)))
                .text("protectedBy", place.worker("leader", at.toLocalDate()).name())
                .code(
                        "paceSetter",
                        place.chance()
                                .of(List.of(PaceSetter.PRACTICE_LEADER, PaceSetter.FACILITATOR, PaceSetter.BOTH)));
        place.sheet()
                .approaches()
                .forEach(approach -> entry.member(
                        "approach", constant(Approach.class, approach).code()));
        story.enter(at, place.space(), entry);
        var topics = practice();
        place.offered().forEach(strategy -> topics.member("topicOffered", strategy));
        place.strategies().forEach(strategy -> topics.member("topicSelected", strategy));
        story.enter(at.plusMinutes(3), place.space(), topics);
    }

    /// How far it came, and what befell it.
    void goOn(List<RecordId> formerLeads, LocalDate handedOver) {
        var fourth = place.start().plusMonths(3).atDay(12).atTime(16, 20);
        story.enter(fourth, place.space(), practice().code("stage", PracticeStage.DESIGN_AND_IMPLEMENT));
        if (place.is(Sheet.Character.ENGAGED)) {
            var ninth = place.start().plusMonths(8).atDay(20).atTime(11, 45);
            story.enter(ninth, place.space(), practice().code("stage", PracticeStage.MONITOR_AND_SUSTAIN));
        }
        formerLeads.forEach(former -> story.enter(
                handedOver.plusDays(4).atTime(17, 5), place.space(), practice().member("released", former.text())));
        place.disrupted().ifPresent(day -> disrupt(day.atTime(15, 30)));
    }

    private void disrupt(LocalDateTime at) {
        var sentence = place.phrase("disruption." + place.sheet().disruption(), at.toLocalDate());
        var entry = practice()
                .text("recentChanges", sentence.replace("Disruption: a", "A").replace("Disruption: t", "T"));
        switch (place.sheet().disruption()) {
            case "new-ehr" ->
                entry.text("ehr", place.sheet().ehr().equals("Willowchart") ? "NorthNote" : "Willowchart");
            case "purchased" -> entry.text("ownership", "Part of a larger trust");
            case "moved" -> entry.text("address", "2 Windmill Yard");
            case "lost-clinician" -> leave("clinician1", at);
            case "lost-manager" -> {
                leave("manager", at);
                employ("manager", names.next(), "Office manager", RoleGroup.MANAGER, at.plusDays(9));
            }
            default -> {
                // A new billing system is told and changes no other field.
            }
        }
        story.enter(at, place.space(), entry);
    }

    private void leave(String part, LocalDateTime at) {
        story.enter(
                at.plusMinutes(2),
                place.space(),
                new Entry(Staff.KIND, place.leaves(part, at.toLocalDate()).id())
                        .date("leftOn", at.toLocalDate())
                        .text("notes", place.phrase("left", at.toLocalDate())));
    }
}
