package org.haversack.ui.kit.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haversack.report.paper.Block;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.files.FileDialog;
import org.haversack.ui.kit.files.FolderOpener;
import org.haversack.ui.kit.files.SavedFiles;
import org.haversack.ui.kit.window.Sheet;

/// Shows a paper to be read, and saves it as PDF.
public final class PaperSheet {
    /// A paper.
    ///
    /// @param title what it is
    /// @param file what its file is to be called
    /// @param blocks what is on it
    /// @param content writes it as PDF
    public record Paper(String title, String file, List<Block> blocks, SavedFiles.Content content) {}

    private PaperSheet() {}

    /// Shows a paper that is put together on the thread of the store; nothing if there is none.
    public static void open(OpenStore store, Supplier<Optional<Paper>> maker) {
        store.kit()
                .work()
                .job(store.kit().words().get("kit.paper.making"), _ -> maker.get())
                .then(found -> found.ifPresent(paper -> show(store, paper)))
                .start();
    }

    private static void show(OpenStore store, Paper paper) {
        var words = store.kit().words();
        var files = new SavedFiles(
                store.kit(), store.notices(), new FileDialog(words.get("kit.file.where")), FolderOpener.ofSystem());
        var pages = new PaperPane(paper.blocks());
        store.sheets()
                .show(Sheet.of("paper-sheet", paper.title(), pages)
                        .widely()
                        .with(Controls.mainButton(
                                "paper-save",
                                words.get("kit.paper.save"),
                                () -> files.save(paper.file(), paper.content()))));
    }
}
