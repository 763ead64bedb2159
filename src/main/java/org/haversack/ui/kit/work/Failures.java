package org.haversack.ui.kit.work;

/// Tells a person about what nobody else dealt with.
@FunctionalInterface
public interface Failures {
    /// Something was not done. Called on the thread that draws.
    ///
    /// @param what what was being done, in words
    /// @param error why it ended
    void tell(String what, Throwable error);
}
