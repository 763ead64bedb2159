package org.haversack.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Whether a store lies where other programs or computers may copy or change it while it is open. A store is
/// damaged by that sooner or later.
public enum FolderRisk {
    /// A program copies the folder to other computers.
    SYNCHRONISED,
    /// The folder is on another computer.
    NETWORK;

    private static final List<String> SYNCHRONISING = List.of(
            "onedrive",
            "dropbox",
            "google drive",
            "googledrive",
            "my drive",
            "icloud",
            "iclouddrive",
            "mobile documents",
            "com~apple~clouddocs",
            "nextcloud",
            "owncloud",
            "box sync",
            "pcloud",
            "syncthing",
            "sharepoint");
    private static final List<String> NETWORKS = List.of(
            "nfs", "cifs", "smb", "smb2", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "9p", "ncpfs", "afs");

    /// Looks at the names of the folders and at what they are on.
    ///
    /// @param store the store's file
    /// @param kindOfDisk as the system calls it, such as `ext4` or `nfs4`; empty if not known
    public static Optional<FolderRisk> of(Path store, String kindOfDisk) {
        var kind = kindOfDisk.toLowerCase(Locale.ROOT);
        if (store.toString().startsWith("\\\\")
                || store.toString().startsWith("//")
                || NETWORKS.stream().anyMatch(kind::equals)
                || kind.startsWith("nfs")) {
            return Optional.of(NETWORK);
        }
        var folders = StreamSupport.stream(
                        Optional.ofNullable(store.toAbsolutePath().getParent())
                                .orElse(store)
                                .spliterator(),
                        false)
                .map(part -> part.toString().toLowerCase(Locale.ROOT))
                .toList();
        return folders.stream().anyMatch(FolderRisk::synchronising) ? Optional.of(SYNCHRONISED) : Optional.empty();
    }

    /// `OneDrive - County Health` is one, too; a practice called Boxwood is none.
    private static boolean synchronising(String folder) {
        return SYNCHRONISING.stream()
                .anyMatch(name -> folder.equals(name)
                        || folder.startsWith(name + " ")
                        || folder.startsWith(name + "-")
                        || folder.endsWith(" " + name));
    }
}
