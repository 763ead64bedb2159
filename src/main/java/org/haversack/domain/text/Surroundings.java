package org.haversack.domain.text;

import java.util.regex.Pattern;

/// What the words before and behind a number say it is.
final class Surroundings {
    private static final int REACH = 40;
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PHONE = Pattern.compile(
            "(?:\\b(?:tel|tele(?:ph|f)one?n?|tlf|phone|phoned|mob|mobile?|mobiel|cell|fax|call|called|ring|rang|dial|gsm|sms|"
                    + "text|whatsapp|portable)\\b|[\u260E\u260F\u2706\uD83D\uDCDE])(?:[.:]|\\s|no\\b|nr\\b|number\\b|on\\b|at\\b|is\\b"
                    + "|her\\b|him\\b|me\\b|them\\b|back\\b|\\+|\\d{1,3}[\\s.-])*[(]?$",
            CASE);
    private static final Pattern OF_A_HOUSE = Pattern.compile(
            "\\b(?:npi|agb|ods|cvr|kvk|yder|ydernr|ydernummer|riziv|inami|siret|siren|finess|rpps|adeli|iban|vat|btw|tva|gln|"
                    + "ean|isbn|pmid|doi|invoice|faktura|facture|factuur|order|ordre|bestelling|commande|ticket|serial|version)"
                    + "(?:[.:#\\s-]|no\\b|nr\\b|number\\b|nummer\\b|code\\b|id\\b|n\u00B0)*$",
            CASE);
    private static final Pattern MONEY_BEFORE =
            Pattern.compile("(?:[$\u20AC\u00A3]|\\b(?:kr|dkk|eur|usd|gbp)\\.?)\\s?$", CASE);
    private static final Pattern MONEY_BEHIND =
            Pattern.compile("^\\s?(?:[$\u20AC\u00A3%]|,-|(?:kr|dkk|eur|usd|gbp)\\b)", CASE);
    private static final Pattern RECORD = Pattern.compile(
            "\\b(?:mrn|nhs|ssn|pid|(?:medical |patient |health )?record|chart|patient|pt|hospital|journal|cpr|dossier|"
                    + "pati\u00EBnt|patienten|sygehus)[ .-]*(?:no|nr|number|nummer|num|id|n\u00B0|#)?[\\s.:#=-]*(?:is\\s)?$"
                    + "|\\b(?:patient|pati\u00EBnt|dossier|journal|record|cpr)(?:nr|nummer)[\\s.:#=-]*$"
                    + "|\\bnum\u00E9ro de (?:dossier|patient)[\\s.:#=-]*$",
            CASE);
    private static final Pattern SSN = Pattern.compile("\\b(?:ssn|social security|soc\\.? ?sec)\\b", CASE);
    private static final Pattern NHS = Pattern.compile("\\bnhs\\b", CASE);

    private final String before;
    private final String behind;

    Surroundings(String text, int start, int end) {
        before = text.substring(Math.max(0, start - REACH), start);
        behind = text.substring(end, Math.min(text.length(), end + REACH));
    }

    boolean isPhone() {
        return PHONE.matcher(before).find();
    }

    /// Whether it is the number of a practice, an order, an article: of anything but a person.
    boolean isOfNobody() {
        return OF_A_HOUSE.matcher(before).find()
                || MONEY_BEFORE.matcher(before).find()
                || MONEY_BEHIND.matcher(behind).find();
    }

    boolean isRecord() {
        return RECORD.matcher(before).find();
    }

    boolean saysSsn() {
        return SSN.matcher(before).find() || SSN.matcher(behind).find();
    }

    boolean saysNhs() {
        return NHS.matcher(before).find();
    }
}
