package org.haversack.ui.practices.page;

import org.haversack.domain.people.Language;
import org.haversack.domain.practice.Approach;
import org.haversack.domain.practice.JoiningMotive;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.domain.practice.PracticeType;
import org.haversack.service.practices.Dossier;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;

/// Everything about a practice that can be written down, field by field.
final class ProfileSheet {
    private final PracticePageModel model;
    private final Words words;

    ProfileSheet(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
    }

    void show(Dossier dossier) {
        var practice = dossier.practice();
        var form = form(dossier);
        form.show(dossier.values(), dossier.conflicts());
        var follow = model.dossier().subscribe(now -> {
            if (now != null && now.practice().id().equals(practice.id())) {
                form.show(now.values(), now.conflicts());
            }
        });
        model.store()
                .sheets()
                .show(Sheet.of("profile-sheet", practice.name(), form.node())
                        .widely()
                        .whenClosed(follow::unsubscribe));
    }

    private RecordForm form(Dossier dossier) {
        return new RecordForm(
                        model.store(),
                        Practice.KIND,
                        dossier.practice().id().id(),
                        dossier.practice().name())
                .add("name", "code")
                .choice("stage", PracticeStage.class)
                .add("sourceKey")
                .section(words.get("practices.profile.contact"))
                .add("address", "city", "region", "postcode", "country", "phone", "email", "zone")
                .choice("language", Language.class)
                .add("lat", "lon")
                .section(words.get("practices.section.profile"))
                .choice("type", PracticeType.class)
                .add("ownership", "clinicians", "staffFte", "panelSize", "ehr")
                .add("inAco", "usesRegistry", "makesQualityReports", "pcmhRecognised", "medicallyUnderserved")
                .add("panel", "recentChanges")
                .section(words.get("practices.profile.agreement"))
                .choice("joiningMotive", JoiningMotive.class)
                .choice("paceSetter", PaceSetter.class)
                .add("knowledgeLevel", "protectedMinutes", "protectedBy", "topicOffered", "topicSelected")
                .choices("approach", Approach.class)
                .add("howToWork");
    }
}
