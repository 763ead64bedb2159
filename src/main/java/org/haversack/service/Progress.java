package org.haversack.service;

/// Hears how far long work has come, and says whether to go on.
public interface Progress {
    /// Nobody watches.
    Progress NONE = (what, done, of) -> {};

    /// Work has come this far.
    ///
    /// @param what what is being done, in a few words
    /// @param done how much is done
    /// @param of how much there is; 0 if not known
    /// @throws java.util.concurrent.CancellationException if the person wants it stopped; everything is then
    ///     taken back
    void at(String what, long done, long of);
}
