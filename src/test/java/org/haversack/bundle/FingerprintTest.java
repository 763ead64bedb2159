package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void a_code_never_changes_between_versions() {
        assertEquals("1443-7459", Fingerprint.ofKey(new byte[32]).code());
        assertEquals("1669-3366", Fingerprint.ofFile(new byte[32]).code());
    }

    @Test
    void it_is_recognised_however_a_person_types_it() {
        var code = new Fingerprint("0821-7733");
        for (var typed :
                new String[] {"0821-7733", "08217733", " 0821 7733 ", "0821 - 7733", "0 8 2 1 7 7 3 3", "0821–7733"}) {
            assertTrue(code.matches(typed), typed);
        }
        for (var typed : new String[] {"0821-7734", "8217733", "0821-77330", "", "-", "0821.7733", "x0821-7733"}) {
            assertFalse(code.matches(typed), typed);
        }
    }

    @Test
    void a_key_and_a_file_with_the_same_bytes_have_different_codes() {
        var bytes = Bundles.ANA.publicKey();
        assertNotEquals(Fingerprint.ofKey(bytes), Fingerprint.ofFile(bytes));
        assertEquals(Bundles.ANA.fingerprint(), Fingerprint.ofKey(bytes));
    }

    @Test
    void only_eight_digits_with_a_dash_are_a_code() {
        for (var wrong : new String[] {"48217733", "4821-773", "4821-773x", "٤٨٢١-٧٧٣٣", ""}) {
            assertThrows(IllegalArgumentException.class, () -> new Fingerprint(wrong), wrong);
        }
    }
}
