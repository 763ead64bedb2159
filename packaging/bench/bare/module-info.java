/// A window with the same kinds of controls as Today and nothing behind them: what JavaFX itself takes to
/// start.
module org.haversack.bare {
    requires javafx.controls;
}
