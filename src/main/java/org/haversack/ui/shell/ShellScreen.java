package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.actions.ActionsScreen;
import org.haversack.ui.actions.NewAction;
import org.haversack.ui.backups.AutoBackup;
import org.haversack.ui.backups.BackupsScreen;
import org.haversack.ui.conflicts.ConflictsScreen;
import org.haversack.ui.contacts.ContactSheet;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.overlay.OverlayHost;
import org.haversack.ui.kit.secret.LockPane;
import org.haversack.ui.practices.NewPractice;
import org.haversack.ui.practices.PracticesScreen;
import org.haversack.ui.practices.page.PracticePageScreen;
import org.haversack.ui.programme.ProgrammeScreen;
import org.haversack.ui.programme.people.PeopleScreen;
import org.haversack.ui.reflections.ReflectionsScreen;
import org.haversack.ui.settings.Installation;
import org.haversack.ui.settings.SettingsScreen;
import org.haversack.ui.shell.about.About;
import org.haversack.ui.shell.about.Keys;
import org.haversack.ui.shell.files.Exchanging;
import org.haversack.ui.shell.files.FileDrop;
import org.haversack.ui.shell.find.Palette;
import org.haversack.ui.shell.find.PaletteModel;
import org.haversack.ui.shell.find.Recent;
import org.haversack.ui.shell.help.Guide;
import org.haversack.ui.today.NextVisit;
import org.haversack.ui.today.TodayScreen;
import org.haversack.ui.visits.VisitsScreen;
import org.haversack.ui.visits.live.VisitScreen;
import org.haversack.ui.visits.planning.PlanSheet;
import org.haversack.ui.visits.prepare.PrepareScreen;
import org.haversack.ui.visits.templates.TemplatesScreen;
import org.haversack.ui.visits.wrapup.WrapUpScreen;
import org.jspecify.annotations.Nullable;

/// The window's inside, and what its keys do.
public final class ShellScreen {
    private static final List<String> FEATURES = List.of(
            "shell",
            "today",
            "practices",
            "visits",
            "visits.live",
            "visits.wrapup",
            "actions",
            "conflicts",
            "contacts",
            "exchange",
            "settings",
            "programme",
            "backups",
            "reflections");

    private static final KeyCombination LOG = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private final ShellModel model;
    private final Kit kit;
    private final ShellView view;
    private final OverlayHost host;
    private final LockPane locking;
    private final Installation installation;
    private final Recent recent;
    private final ShellCommands commands;
    private final Exchanging exchanging;
    private @Nullable OpenStore open;
    private @Nullable AutoBackup backups;
    private @Nullable Place seen;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);

    /// @param installation the program on this computer, and how it looks
    public ShellScreen(ShellModel model, Kit kit, Installation installation) {
        this.model = model;
        this.kit = kit;
        this.installation = installation;
        this.recent = new Recent(kit.settings());
        this.commands = new ShellCommands(model, kit.words(), installation.look(), this::goAndFocus);
        this.exchanging = new Exchanging(model::go, model.standing()::arrived, installation.app());
        this.view = new ShellView(model, kit, installation.logs(), this::find, exchanging::send, this::details);
        this.host = new OverlayHost(view, model.notices(), kit.words());
        this.locking = new LockPane(host, kit);
        FileDrop.on(host, this::receive);
        model.state().subscribe(this::opened);
        model.destination().subscribe(this::go);
    }

    /// The words of the shell and of all its screens.
    public static Words words(Locale locale) {
        return Words.of(locale, FEATURES.toArray(String[]::new));
    }

    public Parent node() {
        return host;
    }

    /// Gives the scene the keys that work everywhere.
    public void addKeys(Scene scene) {
        new ShellKeys(model, () -> host.open() || locking.isLocked(), this::goAndFocus)
                .unless(locking::isLocked)
                .with(LOG, () -> log(Optional.empty(), Optional.empty()))
                .with(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), this::find)
                .with(new KeyCodeCombination(KeyCode.F1), this::guide)
                .with(new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN), this::keys)
                .addTo(scene);
        exchanging.watch(scene);
        locking.watch(scene);
    }

    /// Opens the search over everything.
    private void find() {
        var store = open;
        if (store != null && !host.open()) {
            var palette = new PaletteModel(store, recent, this::allCommands, host::close);
            host.show(new Palette(palette, kit.words()).sheet(kit.words().get("shell.find.title")));
        }
    }

    private List<Command> allCommands() {
        var here = screenCommands();
        var offered = here.stream().map(Command::id).toList();
        return Stream.of(here, beginning(), everywhere())
                .flatMap(List::stream)
                .filter(command -> here.contains(command) || !offered.contains(command.id()))
                .toList();
    }

    /// What is begun from any screen, whatever that offers.
    private List<Command> beginning() {
        var store = open;
        return store == null
                ? List.of()
                : List.of(
                        NextVisit.command(store),
                        PlanSheet.command(store),
                        NewPractice.command(store),
                        NewAction.command(store));
    }

    private List<Command> everywhere() {
        return commands.all(() -> log(Optional.empty(), Optional.empty()), this::about, this::keys);
    }

    private List<Command> screenCommands() {
        var screen = screens.get(model.destination().get().place());
        return screen == null ? List.of() : screen.commands();
    }

    private void details(Problems.Problem problem) {
        host.show(ProblemSheet.of(problem, installation.logs(), kit.words()));
    }

    private void about() {
        var store = open;
        var file = store == null
                ? installation.store().toAbsolutePath()
                : store.desk().file();
        host.show(About.sheet(installation, file.toString(), kit.words()));
    }

    /// Opens the user guide.
    public void guide() {
        if (!host.open()) {
            host.show(Guide.sheet(kit.words(), () -> {
                host.close();
                keys();
            }));
        }
    }

    private void keys() {
        host.show(Keys.sheet(screenCommands(), everywhere(), kit.words()));
    }

    private void opened(ShellModel.State state) {
        screens.clear();
        seen = null;
        open = null;
        if (backups != null) {
            backups.stop();
        }
        exchanging.opened(Optional.empty());
        if (state instanceof ShellModel.State.Open(var desk, var editing, var sample)) {
            var texts = new Texts(desk, editing, kit, Texts.patients(kit.days()));
            var store = new OpenStore(desk, editing, kit, host, model.notices(), texts, this::log);
            open = store;
            exchanging.opened(Optional.of(store));
            keepSafe(store, sample);
            go(model.destination().get());
            focus();
            exchanging.goOn();
        }
    }

    /// Makes backups, from time to time and on closing; not of the sample, which is nobody's work.
    private void keepSafe(OpenStore store, boolean sample) {
        var making = new AutoBackup(store, model.standing()::backupFailed, model.standing()::backedUp);
        backups = making;
        if (!sample) {
            making.begin();
            model.beforeClosing(() -> exchanging.closing(making::closing));
        }
    }

    private void go(Destination where) {
        var store = open;
        if (store == null) {
            return;
        }
        var before = seen;
        if (before != null && before != where.place()) {
            Objects.requireNonNull(screens.get(before)).leave();
        }
        recent.went(where);
        seen = where.place();
        var screen = screens.computeIfAbsent(where.place(), place -> made(place, store));
        screen.show();
        view.show(screen.node());
        where.record().ifPresent(record -> {
            screen.show(record);
            screen.focus();
        });
    }

    /// Shows what files bring that were dropped on the window or given to the program, once a store is open.
    public void receive(List<Path> files) {
        exchanging.receive(files);
    }

    private void log(Optional<RecordId> practice, Optional<RecordId> planned) {
        var store = open;
        if (store != null) {
            ContactSheet.open(store, practice, planned);
        }
    }

    private Screen made(Place place, OpenStore store) {
        return switch (place) {
            case VISIT -> new VisitScreen(store);
            case PREPARE -> new PrepareScreen(store);
            case TEMPLATES -> new TemplatesScreen(store);
            case WRAP_UP -> new WrapUpScreen(store);
            case PRACTICE -> new PracticePageScreen(store);
            case PRIVATE_NOTES -> new ReflectionsScreen(store);
            case BACKUPS -> new BackupsScreen(store, Objects.requireNonNull(backups), model::restore);
            case TODAY -> new TodayScreen(store);
            case SETTINGS -> new SettingsScreen(store, installation, locking.lock(), this::about, this::keys);
            case PRACTICES -> new PracticesScreen(store);
            case VISITS -> new VisitsScreen(store);
            case ACTIONS -> new ActionsScreen(store);
            case CONFLICTS -> new ConflictsScreen(store);
            case PROGRAMME -> new ProgrammeScreen(store, installation.app());
            case FACILITATORS -> new PeopleScreen(store, installation.app());
            case EXCHANGE -> exchanging.screen(store);
        };
    }

    private void goAndFocus(Destination where) {
        model.go(where);
        focus();
    }

    private void focus() {
        var screen = screens.get(model.destination().get().place());
        if (screen != null) {
            screen.focus();
        }
    }
}
