package org.haversack.domain.practice;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
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
import org.haversack.domain.people.Language;
import org.haversack.domain.people.Person;

/// A practice that is facilitated. Its id is also the id of its space, which holds everything about it.
///
/// @param id the practice
/// @param name its name
/// @param code the short name people use, such as P-101; empty if none
/// @param sourceKey its key in the list it was imported from; empty if none
/// @param contact where it is and how to reach it
/// @param profile what kind of practice it is
/// @param agreement what it expects and what was agreed
/// @param stage how far it has come
/// @param archived whether it has left the programme
/// @param released former facilitators who handed it over
public record Practice(
        Ref<Practice> id,
        String name,
        String code,
        String sourceKey,
        Contact contact,
        Profile profile,
        Agreement agreement,
        Optional<Choice<PracticeStage>> stage,
        boolean archived,
        List<Ref<Person>> released) {
    private static final Field LAT = Field.decimal("lat", -90, 90);
    private static final Field LON = Field.decimal("lon", -180, 180);
    private static final Field CLINICIANS = Field.whole("clinicians", 0, 10_000);
    private static final Field STAFF_FTE = Field.decimal("staffFte", 0, 10_000);
    private static final Field PANEL_SIZE = Field.whole("panelSize", 0, 10_000_000);

    public static final Kind<Practice> KIND = new Kind<>(
            "practice",
            Set.of(SpaceKind.PRACTICE),
            null,
            Practice::read,
            List.of(
                    Field.of("name", FieldType.TEXT, REQUIRED, LABEL, SEARCHED, INDEXED),
                    Field.of("code", FieldType.TEXT, SEARCHED, INDEXED),
                    Field.of("sourceKey", FieldType.TEXT, INDEXED),
                    Field.of("address", FieldType.TEXT, SEARCHED),
                    Field.of("city", FieldType.TEXT, SEARCHED),
                    Field.of("region", FieldType.TEXT),
                    Field.of("postcode", FieldType.TEXT),
                    Field.of("country", FieldType.TEXT),
                    LAT,
                    LON,
                    Field.of("phone", FieldType.TEXT),
                    Field.of("email", FieldType.TEXT, SEARCHED),
                    Field.of("zone", FieldType.ZONE),
                    Field.code("language", Language.class),
                    Field.code("type", PracticeType.class),
                    Field.of("ownership", FieldType.TEXT),
                    CLINICIANS,
                    STAFF_FTE,
                    PANEL_SIZE,
                    Field.of("panel", FieldType.NOTE),
                    Field.of("ehr", FieldType.TEXT, SEARCHED),
                    Field.of("inAco", FieldType.FLAG),
                    Field.of("usesRegistry", FieldType.FLAG),
                    Field.of("makesQualityReports", FieldType.FLAG),
                    Field.of("pcmhRecognised", FieldType.FLAG),
                    Field.of("medicallyUnderserved", FieldType.FLAG),
                    Field.of("recentChanges", FieldType.NOTE, SEARCHED),
                    Field.code("stage", PracticeStage.class),
                    Field.code("joiningMotive", JoiningMotive.class),
                    Field.of("knowledgeLevel", FieldType.TEXT),
                    Field.set("topicOffered"),
                    Field.set("topicSelected"),
                    Field.codes("approach", Approach.class),
                    Field.of("protectedMinutes", FieldType.MINUTES),
                    Field.of("protectedBy", FieldType.TEXT),
                    Field.code("paceSetter", PaceSetter.class),
                    Field.of("howToWork", FieldType.NOTE, SEARCHED),
                    Field.of("archived", FieldType.FLAG),
                    Field.refs("released", "person")));

    /// Where a practice is and how to reach it.
    ///
    /// @param address street and number
    /// @param city city
    /// @param region state, province or region
    /// @param postcode postal code
    /// @param country country
    /// @param lat degrees north of the equator
    /// @param lon degrees east of Greenwich
    /// @param phone telephone number
    /// @param email e-mail address
    /// @param zone time zone of its visits
    /// @param language language of what is left behind there
    public record Contact(
            String address,
            String city,
            String region,
            String postcode,
            String country,
            Optional<BigDecimal> lat,
            Optional<BigDecimal> lon,
            String phone,
            String email,
            Optional<ZoneId> zone,
            Optional<Choice<Language>> language) {
        private static Contact read(FieldValues values) {
            return new Contact(
                    values.words("address"),
                    values.words("city"),
                    values.words("region"),
                    values.words("postcode"),
                    values.words("country"),
                    values.decimal(LAT),
                    values.decimal(LON),
                    values.words("phone"),
                    values.words("email"),
                    values.zone("zone"),
                    values.choice("language", Language.class));
        }
    }

    /// What kind of practice it is, after the EvidenceNOW practice survey and a published one (JABFM highwire
    /// 10733, appendix A). What nobody answered yet is empty.
    ///
    /// @param type how it is staffed and paid
    /// @param ownership who owns it
    /// @param clinicians how many clinicians work there
    /// @param staffFte full-time equivalents of all staff
    /// @param panelSize how many patients it cares for
    /// @param panel who they are as a group: age, sex, race and ethnicity, insurance
    /// @param ehr the electronic health record in use
    /// @param inAco whether it is part of an accountable care organisation
    /// @param usesRegistry whether it uses a registry
    /// @param makesQualityReports whether it can produce quality reports itself
    /// @param pcmhRecognised whether it is recognised as a patient-centred medical home
    /// @param medicallyUnderserved whether it lies in a medically underserved area
    /// @param recentChanges changes and disruptions of late
    public record Profile(
            Optional<Choice<PracticeType>> type,
            String ownership,
            OptionalInt clinicians,
            Optional<BigDecimal> staffFte,
            OptionalInt panelSize,
            String panel,
            String ehr,
            Optional<Boolean> inAco,
            Optional<Boolean> usesRegistry,
            Optional<Boolean> makesQualityReports,
            Optional<Boolean> pcmhRecognised,
            Optional<Boolean> medicallyUnderserved,
            String recentChanges) {
        private static Profile read(FieldValues values) {
            return new Profile(
                    values.choice("type", PracticeType.class),
                    values.words("ownership"),
                    values.number(CLINICIANS),
                    values.decimal(STAFF_FTE),
                    values.number(PANEL_SIZE),
                    values.words("panel"),
                    values.words("ehr"),
                    values.answer("inAco"),
                    values.answer("usesRegistry"),
                    values.answer("makesQualityReports"),
                    values.answer("pcmhRecognised"),
                    values.answer("medicallyUnderserved"),
                    values.words("recentChanges"));
        }
    }

    /// What a practice expects of its facilitator and what was agreed: the conversation that first visits
    /// were found to leave out (BMC Fam Pract 2018, s12875-018-0762-1).
    ///
    /// @param joiningMotive why it joined
    /// @param knowledgeLevel what it knew already
    /// @param topicsOffered codes of the topics it could choose from
    /// @param topicsSelected codes of those it chose
    /// @param approaches what it wants its facilitator to be
    /// @param protectedMinutes protected time agreed on, per visit
    /// @param protectedBy who agreed to it
    /// @param paceSetter who sets the pace of visits
    /// @param howToWork how to work with them, for whoever comes next
    public record Agreement(
            Optional<Choice<JoiningMotive>> joiningMotive,
            String knowledgeLevel,
            List<String> topicsOffered,
            List<String> topicsSelected,
            List<Choice<Approach>> approaches,
            OptionalInt protectedMinutes,
            String protectedBy,
            Optional<Choice<PaceSetter>> paceSetter,
            String howToWork) {
        private static Agreement read(FieldValues values) {
            return new Agreement(
                    values.choice("joiningMotive", JoiningMotive.class),
                    values.words("knowledgeLevel"),
                    values.members("topicOffered"),
                    values.members("topicSelected"),
                    values.choices("approach", Approach.class),
                    values.minutes("protectedMinutes"),
                    values.words("protectedBy"),
                    values.choice("paceSetter", PaceSetter.class),
                    values.words("howToWork"));
        }
    }

    /// The size band of a practice with so many clinicians; empty for none.
    public static Optional<SizeBand> sizeBand(int clinicians) {
        return SizeBand.of(clinicians);
    }

    private static Practice read(FieldValues values) {
        return new Practice(
                values.self(),
                values.words("name"),
                values.words("code"),
                values.words("sourceKey"),
                Contact.read(values),
                Profile.read(values),
                Agreement.read(values),
                values.choice("stage", PracticeStage.class),
                values.flag("archived"),
                values.refs("released"));
    }
}
