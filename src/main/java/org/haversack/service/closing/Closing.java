package org.haversack.service.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haversack.domain.people.Programme;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.exchange.Sending;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.store.sql.StoreTrouble;

/// Closing a programme: from then on everything in it is read-only on every computer that has heard of it, until a
/// coordinator opens it again. Files that others wrote before are still taken. Used on the thread of the store.
public final class Closing {
    /// What was written out to be kept.
    ///
    /// @param bundle the one file with everything and its history, which anyone can read
    /// @param folder the folder with tables and papers
    /// @param files how many files are in the folder
    public record Kept(Path bundle, Path folder, int files) {}

    private final Workplace workplace;
    private final String app;

    /// @param app name and version of this program, for the file's head
    public Closing(Workplace workplace, String app) {
        this.workplace = workplace;
        this.app = app;
    }

    /// Closes the programme, or opens it again. Only a coordinator's is saved.
    public List<Edit> closed(boolean is) {
        return List.of(Edit.put(
                Programme.KIND,
                new RecordId(workplace.identity().programme().text()),
                new FieldWrites().flag("closed", is)));
    }

    /// Writes everything into a folder: one file, and beside it a folder with tables and papers.
    public Outcome<Kept> keep(Path target, Progress progress) {
        if (!workplace.isCoordinator()) {
            return Outcome.refused("Only a coordinator holds everything. Ask yours.");
        }
        var sent = new Sending(workplace, app)
                .send(new Sending.Recipient.Coordinators(), target, new Sending.Options(true, true, true));
        return switch (sent) {
            case Sending.Sent.Refused(var _, var sentence) -> Outcome.refused("%s", sentence);
            case Sending.Sent.NothingNew(var _, var sentence) -> Outcome.refused("%s", sentence);
            case Sending.Sent.Written written -> folder(target, written.file(), progress);
        };
    }

    private Outcome<Kept> folder(Path target, Path bundle, Progress progress) {
        var folder = free(target);
        try {
            int files = new PlainFolder(workplace).write(folder, title(), progress);
            return Outcome.done(new Kept(bundle, folder, files));
        } catch (IOException unwritable) {
            return Outcome.refused(
                    "The folder %s could not be written whole. Check the disk and try again; the file %s is complete.",
                    folder, bundle.getFileName());
        } catch (StoreTrouble trouble) {
            return Outcome.refused("%s", trouble.sentence());
        }
    }

    private Path free(Path target) {
        var name = "Everything " + workplace.today();
        var folder = target.resolve(name);
        for (int again = 2; Files.exists(folder); again++) {
            folder = target.resolve(name + " " + again);
        }
        return folder;
    }

    private String title() {
        var programme = workplace.identity().programme();
        return workplace
                .store()
                .lookup()
                .find(Programme.KIND, new RecordId(programme.text()), programme)
                .map(StoredRecord::label)
                .orElse("");
    }
}
