package org.haversack.service.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haversack.bundle.BundleFiles;
import org.haversack.bundle.age.AgeFile;
import org.jspecify.annotations.Nullable;

/// What a file is closed with: keys, words, or nothing.
///
/// @param closing puts the seal around it; null for none
/// @param computers how many computers can open it
/// @param secret of an invitation
record Cover(BundleFiles.@Nullable Closing closing, int computers, Optional<String> secret) {
    static Cover none() {
        return new Cover(null, 0, Optional.empty());
    }

    static Cover keys(List<String> recipients) {
        return new Cover(out -> AgeFile.closeFor(recipients, out), recipients.size(), Optional.empty());
    }

    static Cover words(String passphrase, String secret) {
        return new Cover(out -> AgeFile.closeWith(passphrase, AgeFile.USUAL_WORK, out), 0, Optional.of(secret));
    }

    String ending() {
        return closing == null ? ".haversack.json" : ".haversack.age";
    }

    BundleFiles.Outcome write(Path folder, String name, BundleFiles.Body body) {
        return closing == null
                ? BundleFiles.write(folder, name, body)
                : BundleFiles.writeSealed(folder, name, closing, body);
    }
}
