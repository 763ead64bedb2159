package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.haversack.domain.kind.Code;
import org.haversack.domain.visit.Activity;
import org.haversack.domain.visit.DeliveryModel;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;

/// Contacts with a practice that are no visits on site: calls, e-mails, video, messages and study days.
/// Means of 2.7 remote contacts a visit and 17 (SD 12) minutes each as counted by Sutton 2023, Implement
/// Sci Commun.
final class ContactStory {
    private static final List<VisitMode> MODES = List.of(
            VisitMode.PHONE,
            VisitMode.PHONE,
            VisitMode.PHONE,
            VisitMode.PHONE,
            VisitMode.E_MAIL,
            VisitMode.E_MAIL,
            VisitMode.E_MAIL,
            VisitMode.VIDEO,
            VisitMode.VIDEO,
            VisitMode.MESSAGE);
    private static final Map<VisitMode, String> TITLES = Map.of(
            VisitMode.PHONE,
            "Call",
            VisitMode.E_MAIL,
            "E-mail",
            VisitMode.VIDEO,
            "Video call",
            VisitMode.MESSAGE,
            "Message");
    private static final int QUIET_DAYS = 34;

    private final Story story;
    private final Place place;
    private final Team team;

    ContactStory(Story story, Place place, Team team) {
        this.story = story;
        this.place = place;
        this.team = team;
    }

    /// A month's contacts, none of them before the kickoff.
    void month(YearMonth month, LocalDate kickoff) {
        int most = place.is(Sheet.Character.SILENT) ? 2 : 4;
        for (int i = 0; i < most; i++) {
            if (place.chance().happens(0.68)) {
                var day = Diary.workday(month.atDay(place.chance().from(1, month.lengthOfMonth())));
                boolean quiet = place.is(Sheet.Character.SILENT)
                        && day.isAfter(story.today().minusDays(QUIET_DAYS));
                if (!quiet && day.isAfter(kickoff)) {
                    contact(day.atTime(
                            place.chance().from(8, 16), place.chance().from(0, 11) * 5));
                }
            }
        }
    }

    private void contact(LocalDateTime start) {
        var chance = place.chance();
        var mode = place.silent(start.toLocalDate()) ? VisitMode.PHONE : chance.of(MODES);
        int minutes = mode == VisitMode.MESSAGE ? chance.from(2, 6) : chance.around(18, 12, 3, 75);
        var at = start.plusMinutes(minutes + 2L);
        var day = start.toLocalDate();
        var met = place.worker(chance.of(List.of("champion", "champion", "leader", "nurse", "manager", "data")), day);
        var entry = visit(at, start, mode, VisitState.HELD)
                .text("title", TITLES.getOrDefault(mode, "Contact"))
                .number("contactMinutes", minutes)
                .member("attendee", met.id().text())
                .member("topic", chance.of(place.strategies()))
                .code("deliveryModel", DeliveryModel.COACHING)
                .members(
                        "help",
                        List.of(chance.of(
                                List.of(HelpMode.PROJECT_MANAGEMENT, HelpMode.CONSULTING, HelpMode.COACHING))))
                .members(
                        "activity",
                        List.of(chance.of(List.of(
                                Activity.COMMUNICATION,
                                Activity.MONITORING_IMPLEMENTATION,
                                Activity.ADMINISTRATIVE_AND_PROJECT_MANAGEMENT,
                                Activity.PRESENTING_AND_USING_DATA))))
                .text("summary", place.phrase("remote." + mode.code(), day));
        if (chance.happens(0.3)) {
            entry.number("preparationMinutes", chance.from(1, 4) * 5);
        }
        story.enter(at, place.space(), entry);
    }

    private Entry visit(LocalDateTime at, LocalDateTime start, Code mode, VisitState state) {
        return new Entry(Visit.KIND, story.id(at))
                .time("start", start)
                .text("zone", story.zone().getId())
                .code("mode", mode)
                .code("state", state)
                .member(
                        "facilitator",
                        team.leadOf(place.id(), start.toLocalDate()).text());
    }

    /// The practice takes part in a study day, if it has somebody to send.
    ///
    /// @param event the id its contacts share in all practices
    void studyDay(LocalDate day, String event) {
        if (place.start().atEndOfMonth().isAfter(day)
                || place.silent(day)
                || !place.chance().happens(0.6)) {
            return;
        }
        var start = day.atTime(13, 0);
        var at = day.atTime(17, 10);
        story.enter(
                at,
                place.space(),
                visit(at, start, VisitMode.GROUP_EVENT, VisitState.HELD)
                        .text("title", "Study day")
                        .text("event", event)
                        .code("deliveryModel", DeliveryModel.STUDY_DAY)
                        .number("plannedMinutes", 180)
                        .number("contactMinutes", 180)
                        .number("practiceStaffMinutes", 360)
                        .member("attendee", place.worker("champion", day).id().text())
                        .member("attendee", place.worker("nurse", day).id().text())
                        .members("help", List.of(HelpMode.TEACHING))
                        .members(
                                "activity",
                                List.of(
                                        Activity.ESTABLISHING_LEARNING_COLLABORATIVES,
                                        Activity.EDUCATION_AND_MARKETING))
                        .text("summary", place.phrase("group", day)));
    }
}
