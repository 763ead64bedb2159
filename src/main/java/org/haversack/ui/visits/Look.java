package org.haversack.ui.visits;

/// How the visits are shown.
enum Look {
    LIST,
    WEEK,
    MONTH
}
