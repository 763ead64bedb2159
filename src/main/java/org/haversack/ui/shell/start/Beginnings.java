package org.haversack.ui.shell.start;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.haversack.service.Workplace;
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.work.Work;

/// Where somebody's work goes on when her store is opened.
public record Beginnings(Work work, Words words) {
    /// Comes back to the visit that went on when the program ended; else a coordinator begins with the programme,
    /// and everybody else where she is. Where she went meanwhile she stays.
    public void goOn(Workplace workplace, ObjectProperty<Destination> where) {
        var here = where.get();
        work.job(words.get("shell.looking"), _ -> of(workplace))
                .then(found -> found.filter(_ -> where.get() == here).ifPresent(where::set))
                .start();
    }

    private static Optional<Destination> of(Workplace workplace) {
        return new Visiting(workplace)
                .running()
                .map(running -> Destination.of(Place.VISIT, running.visit()))
                .or(() -> workplace.isCoordinator() ? Optional.of(Destination.of(Place.PROGRAMME)) : Optional.empty());
    }
}
