package org.haversack.ui.kit.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.work.Pause;

/// Covers the window when nobody touched it for a while. It keeps curious eyes off the screen, no
/// more: who has the
/// laptop and its password reads the files all the same. Of the passphrase a hash is kept (PBKDF2,
/// SHA-256).
public final class Lock {
    private static final String MINUTES = "lock-minutes";
    private static final String HASH = "lock-hash";
    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    private static final int SALT = 16;
    private static final int LONGEST_WAIT = 60;

    private final Settings settings;
    private final Pause pause;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private Subscription idle = Subscription.EMPTY;
    private int wrong;

    public Lock(Settings settings, Pause pause) {
        this.settings = settings;
        this.pause = pause;
    }

    /// After how many minutes it locks; 0 for never.
    public int minutes() {
        var text = settings.get(MINUTES, "0");
        return text.matches("[0-9]{1,4}") && settings.get(HASH).isPresent() ? Integer.parseInt(text) : 0;
    }

    /// Locks after so many minutes from now on. Takes a moment.
    public void set(int minutes, String passphrase) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        settings.set(HASH, text(salt) + " " + text(hash(passphrase, salt)));
        settings.set(MINUTES, Integer.toString(minutes));
    }

    /// Locks no more.
    public void off() {
        settings.set(MINUTES, "0");
    }

    /// Whether it is the passphrase. Takes a moment.
    public boolean isRight(String passphrase) {
        var parts = settings.get(HASH, "").split(" ");
        if (parts.length != 2) {
            return true;
        }
        var salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(hash(passphrase, salt), Base64.getDecoder().decode(parts[1]));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hash(String passphrase, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no PBKDF2", missing);
        }
    }

    /// Somebody is there.
    public void awake() {
        idle.unsubscribe();
        int minutes = minutes();
        if (minutes > 0 && !locked.get()) {
            idle = pause.after(Duration.ofMinutes(minutes), () -> locked.set(true));
        }
    }

    /// Locks at once, if it has a passphrase.
    public void now() {
        if (minutes() > 0) {
            locked.set(true);
        }
    }

    /// Unlocks, or counts a wrong try.
    public void tried(boolean right) {
        wrong = right ? 0 : wrong + 1;
        if (right) {
            locked.set(false);
            awake();
        }
    }

    /// How long the next try has to wait.
    public Duration patience() {
        return wrong == 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(LONGEST_WAIT, 1L << Math.min(wrong, 10)));
    }

    public ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }
}
