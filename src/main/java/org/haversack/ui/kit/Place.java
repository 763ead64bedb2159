package org.haversack.ui.kit;

/// The screens one can go to.
public enum Place {
    PRACTICES,
    VISITS,
    ACTIONS
}
