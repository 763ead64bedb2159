package org.haversack.service.atrest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What systems say of their disks, as they say it.
@DisabledOnOs(OS.WINDOWS)
class AtRestTest {
    private static final String ROOT = "26 1 %s / / rw,relatime shared:1 - %s %s rw\n";
    private static final String OTHERS = """
            22 26 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw
            31 26 0:25 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=1612340k,mode=755
            """;

    @TempDir
    private Path root;

    private Protection judged(String file) {
        return new LinuxDisks(root).of(Path.of(file));
    }

    private void mounted(String... lines) throws IOException {
        Files.createDirectories(root.resolve("proc/self"));
        Files.writeString(root.resolve("proc/self/mountinfo"), OTHERS + String.join("", lines));
    }

    /// A block device, and what it lies on.
    private void device(String name, String uuid, String... below) throws IOException {
        var folder = root.resolve("sys/dev/block").resolve(name);
        Files.createDirectories(folder.resolve("slaves"));
        if (!uuid.isEmpty()) {
            Files.createDirectories(folder.resolve("dm"));
            Files.writeString(folder.resolve("dm/uuid"), uuid + "\n");
        }
        for (var one : below) {
            Files.createSymbolicLink(
                    folder.resolve("slaves").resolve(one.replace(':', '-')),
                    root.resolve("sys/dev/block").resolve(one));
        }
    }

    @Test
    void a_volume_of_lvm_on_luks_is_encrypted() throws IOException {
        mounted(ROOT.formatted("253:1", "ext4", "/dev/mapper/vg-root"));
        device("253:1", "LVM-Zq7nYbK0Yy1kqmVJ9oXr", "253:0");
        device("253:0", "CRYPT-LUKS2-5a0f6e3c9f3b4c21a1f3a4c9a3f0a7f1-sda3_crypt", "8:3");
        device("8:3", "");
        assertEquals(Protection.ENCRYPTED, judged("/home/ana/.local/share/haversack/haversack.db"));
    }

    @Test
    void a_plain_partition_is_not_and_an_encrypted_home_on_it_is() throws IOException {
        mounted(
                ROOT.formatted("8:2", "ext4", "/dev/sda2"),
                "40 26 253:0 / /home/ana\\040r rw,relatime shared:30 - ext4 /dev/mapper/home rw\n");
        device("8:2", "");
        device("253:0", "CRYPT-LUKS1-1f-home", "8:2");
        assertEquals(Protection.PLAIN, judged("/home/ben/haversack.db"));
        assertEquals(Protection.ENCRYPTED, judged("/home/ana r/haversack.db"));
    }

    @Test
    void a_volume_over_two_disks_of_which_one_is_plain_is_plain() throws IOException {
        mounted(ROOT.formatted("253:2", "xfs", "/dev/mapper/vg-data"));
        device("253:2", "LVM-abc", "253:0", "8:17");
        device("253:0", "CRYPT-LUKS2-x-y");
        device("8:17", "");
        assertEquals(Protection.PLAIN, judged("/srv/haversack.db"));
    }

    @Test
    void what_has_no_device_is_unknown_and_btrfs_is_found_by_the_name_of_its_device() throws IOException {
        mounted(ROOT.formatted("0:32", "overlay", "overlay"));
        assertEquals(Protection.UNKNOWN, judged("/data/haversack.db"));
        mounted(ROOT.formatted("0:33", "btrfs", "/dev/mapper/luks-root"));
        Files.createDirectories(root.resolve("sys/class/block/luks-root/dm"));
        Files.writeString(root.resolve("sys/class/block/luks-root/dm/uuid"), "CRYPT-LUKS2-aa-root\n");
        assertEquals(Protection.ENCRYPTED, judged("/data/haversack.db"));
    }

    @Test
    void bitlocker_is_on_off_or_unknown() {
        assertEquals(Protection.ENCRYPTED, AtRest.bitLockerByShell("1\r\n"));
        assertEquals(Protection.PLAIN, AtRest.bitLockerByShell("2\r\n"));
        assertEquals(Protection.PLAIN, AtRest.bitLockerByShell("5\r\n"));
        assertEquals(Protection.UNKNOWN, AtRest.bitLockerByShell(""));
        assertEquals(Protection.ENCRYPTED, AtRest.bitLocker("""
                BitLocker Drive Encryption: Configuration Tool version 10.0.19041
                Volume C: [Windows]
                    Conversion Status:    Used Space Only Encrypted
                    Percentage Encrypted: 100.0%
                    Protection Status:    Protection On
                """));
        assertEquals(Protection.PLAIN, AtRest.bitLocker("""
                Volume C: [Windows]
                    Conversion Status:    Fully Decrypted
                    Percentage Encrypted: 0.0%
                    Protection Status:    Protection Off
                """));
        assertEquals(
                Protection.UNKNOWN,
                AtRest.bitLocker("ERROR: An attempt to access a required resource was denied.\n"
                        + "Check that you have administrative rights on the computer.\n"));
    }

    @Test
    void filevault_is_on_off_or_unknown() {
        assertEquals(Protection.ENCRYPTED, AtRest.fileVault("FileVault is On.\n"));
        assertEquals(Protection.PLAIN, AtRest.fileVault("FileVault is Off.\n"));
        assertEquals(
                Protection.PLAIN,
                AtRest.fileVault("FileVault is On.\nEncryption in progress: Percent completed = 41\n"));
        assertEquals(Protection.UNKNOWN, AtRest.fileVault("Error: unable to determine the state.\n"));
    }
}
