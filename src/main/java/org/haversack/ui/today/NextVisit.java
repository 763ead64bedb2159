package org.haversack.ui.today;

import java.util.Optional;
import org.haversack.domain.visit.VisitMode;
import org.haversack.service.today.DayVisit;
import org.haversack.service.today.Today;
import org.haversack.service.today.TodayService;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;

/// The visit of the day to start next, from any screen.
public final class NextVisit {
    private NextVisit() {}

    /// Starts it, by name; says so if there is none.
    public static Command command(OpenStore store) {
        return new Command(
                "start-next-visit", store.kit().words().get("today.command.start"), "", () -> readAndStart(store));
    }

    private static void readAndStart(OpenStore store) {
        var kit = store.kit();
        var week = kit.settings().weekStart();
        kit.work()
                .job(
                        kit.words().get("today.reading"),
                        _ -> of(new TodayService(store.desk().workplace()).read(week)))
                .then(next -> next.ifPresentOrElse(
                        visit -> start(visit, store),
                        () -> store.notices().say(kit.words().get("today.no-next"))))
                .start();
    }

    /// The earliest that is still planned.
    static Optional<DayVisit> of(Today today) {
        return today.visits().stream().filter(visit -> visit.row().planned()).findFirst();
    }

    /// Starts a visit; one that is no meeting is logged.
    static void start(DayVisit visit, OpenStore store) {
        var row = visit.row();
        if (remote(visit)) {
            store.log().open(Optional.of(row.practice()), Optional.of(row.id()));
        } else {
            store.kit().go().accept(Destination.of(Place.VISIT, row.id()));
        }
    }

    /// Whether it is a call, a message or the like, which is logged and not run.
    static boolean remote(DayVisit visit) {
        return visit.row()
                .mode()
                .filter(mode -> mode.is(VisitMode.PHONE) || mode.is(VisitMode.E_MAIL) || mode.is(VisitMode.MESSAGE))
                .isPresent();
    }
}
