package org.haversack.report.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.haversack.domain.people.Language;

/// Writes one of each, for a process of its own.
public final class Papers {
    private Papers() {}

    public static void main(String[] args) throws IOException {
        var out = new ByteArrayOutputStream();
        BriefPaper.write(Birchwood.brief(), out);
        LeaveBehindPaper.write(Birchwood.leaveBehind(Language.FR), out);
        VisitCalendar.write(Birchwood.event(), out);
        System.out.print(out.size() > 40_000 ? "written\n" : "too short\n");
    }
}
