package org.haversack.domain.visit;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Person;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.Rules;

/// Any encounter with a practice, planned or held, on site or remote. How demanding it was for the
/// facilitator is never a field of it.
///
/// @param id the visit
/// @param practice the practice
/// @param title what kind of visit it is, such as Monthly follow-up
/// @param start when it is to begin, local time
/// @param zone the time zone of all its times
/// @param plannedMinutes how long it is to take
/// @param mode how it takes place
/// @param state what became of it
/// @param reason why it was not held, or not as planned
/// @param paceSetter who set the pace
/// @param deliveryModel the way facilitation was delivered
/// @param time how long everything took
/// @param people who was there
/// @param content what was done
/// @param event the id shared by the visits of one study day, whose facilitator time counts once; empty if
///     none
/// @param amendReason why it was changed after it was completed
public record Visit(
        Ref<Visit> id,
        Ref<Practice> practice,
        String title,
        Optional<LocalDateTime> start,
        Optional<ZoneId> zone,
        OptionalInt plannedMinutes,
        Optional<Choice<VisitMode>> mode,
        Optional<Choice<VisitState>> state,
        String reason,
        Optional<Choice<PaceSetter>> paceSetter,
        Optional<Choice<DeliveryModel>> deliveryModel,
        Time time,
        People people,
        Content content,
        String event,
        String amendReason) {
    private static final Field MILEAGE = Field.decimal("mileage", 0, 100_000);
    private static final Field KEY_DRIVER = Field.whole("keyDriver", 1, 6);
    private static final Field ENGAGEMENT = Field.whole("engagement", 1, 5);

    public static final Kind<Visit> KIND = new Kind<>(
            "visit",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("practice", null),
            Visit::read,
            List.of(
                    Field.of("title", FieldType.TEXT, LABEL, SEARCHED),
                    Field.of("start", FieldType.TIME, INDEXED),
                    Field.of("zone", FieldType.ZONE),
                    Field.of("plannedMinutes", FieldType.MINUTES),
                    Field.code("mode", VisitMode.class),
                    Field.code("state", VisitState.class),
                    Field.of("reason", FieldType.TEXT, SEARCHED),
                    Field.code("paceSetter", PaceSetter.class),
                    Field.code("deliveryModel", DeliveryModel.class),
                    Field.of("startedAt", FieldType.TIME),
                    Field.of("endedAt", FieldType.TIME),
                    Field.of("contactMinutes", FieldType.MINUTES),
                    Field.of("travelMinutes", FieldType.MINUTES),
                    MILEAGE,
                    Field.of("preparationMinutes", FieldType.MINUTES),
                    Field.of("followUpMinutes", FieldType.MINUTES),
                    Field.of("dataMinutes", FieldType.MINUTES),
                    Field.of("practiceStaffMinutes", FieldType.MINUTES),
                    Field.refs("facilitator", "person"),
                    Field.refs("attendee", "staff"),
                    RoleGroup.CLINICIAN.met(),
                    RoleGroup.NURSE_MA.met(),
                    RoleGroup.MANAGER.met(),
                    RoleGroup.FRONT_DESK.met(),
                    RoleGroup.IT_DATA.met(),
                    RoleGroup.QUALITY.met(),
                    RoleGroup.OTHER.met(),
                    Field.codes("activity", Activity.class),
                    Field.codes("help", HelpMode.class),
                    Field.codes("barrier", Barrier.class),
                    Field.set("topic"),
                    KEY_DRIVER,
                    Field.of("summary", FieldType.NOTE, SEARCHED),
                    ENGAGEMENT,
                    Field.code("momentum", Momentum.class),
                    Field.of("event", FieldType.TEXT),
                    Field.of("amendReason", FieldType.TEXT)));

    /// How long everything took. Travel and contact are kept apart, and so is the time of the practice's own
    /// people (Sutton 2023, Implement Sci Commun).
    ///
    /// @param startedAt when it began
    /// @param endedAt when it ended
    /// @param contactMinutes on site or in contact
    /// @param travelMinutes round trip
    /// @param mileage distance of the round trip
    /// @param preparationMinutes before it
    /// @param followUpMinutes after it
    /// @param dataMinutes work with data for it
    /// @param practiceStaffMinutes of all people of the practice together
    public record Time(
            Optional<LocalDateTime> startedAt,
            Optional<LocalDateTime> endedAt,
            OptionalInt contactMinutes,
            OptionalInt travelMinutes,
            Optional<BigDecimal> mileage,
            OptionalInt preparationMinutes,
            OptionalInt followUpMinutes,
            OptionalInt dataMinutes,
            OptionalInt practiceStaffMinutes) {
        private static Time read(FieldValues values) {
            return new Time(
                    values.time("startedAt"),
                    values.time("endedAt"),
                    values.minutes("contactMinutes"),
                    values.minutes("travelMinutes"),
                    values.decimal(MILEAGE),
                    values.minutes("preparationMinutes"),
                    values.minutes("followUpMinutes"),
                    values.minutes("dataMinutes"),
                    values.minutes("practiceStaffMinutes"));
        }
    }

    /// Who was there.
    ///
    /// @param facilitators who came for the programme
    /// @param attendees who was met, by name
    /// @param headcount how many were met of each role group; groups nobody counted are absent
    public record People(
            List<Ref<Person>> facilitators, List<Ref<Staff>> attendees, Map<RoleGroup, Integer> headcount) {
        private static People read(FieldValues values) {
            var headcount = new EnumMap<RoleGroup, Integer>(RoleGroup.class);
            for (var group : RoleGroup.values()) {
                values.number(group.met()).ifPresent(number -> headcount.put(group, number));
            }
            return new People(
                    values.refs("facilitator"), values.refs("attendee"), Collections.unmodifiableMap(headcount));
        }
    }

    /// What was done and how it went.
    ///
    /// @param activities what the facilitator did
    /// @param help how she helped
    /// @param barriers what stood in the way
    /// @param topics codes of topics and strategies
    /// @param keyDriver the key driver touched, 1 to 6 as EvidenceNOW numbers them
    /// @param summary what happened
    /// @param engagement how engaged the practice was, from 1, least, to 5
    /// @param momentum where the practice is heading
    public record Content(
            List<Choice<Activity>> activities,
            List<Choice<HelpMode>> help,
            List<Choice<Barrier>> barriers,
            List<String> topics,
            OptionalInt keyDriver,
            String summary,
            OptionalInt engagement,
            Optional<Choice<Momentum>> momentum) {
        private static Content read(FieldValues values) {
            return new Content(
                    values.choices("activity", Activity.class),
                    values.choices("help", HelpMode.class),
                    values.choices("barrier", Barrier.class),
                    values.members("topic"),
                    values.number(KEY_DRIVER),
                    values.words("summary"),
                    values.number(ENGAGEMENT),
                    values.choice("momentum", Momentum.class));
        }
    }

    private static Visit read(FieldValues values) {
        return new Visit(
                values.self(),
                values.practice(),
                values.words("title"),
                values.time("start"),
                values.zone("zone"),
                values.minutes("plannedMinutes"),
                values.choice("mode", VisitMode.class),
                values.choice("state", VisitState.class),
                values.words("reason"),
                values.choice("paceSetter", PaceSetter.class),
                values.choice("deliveryModel", DeliveryModel.class),
                Time.read(values),
                People.read(values),
                Content.read(values),
                values.words("event"),
                values.words("amendReason"));
    }
}
