package org.haversack.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haversack.cli.Cli;
import org.jspecify.annotations.Nullable;

/// Friday 15 May 2026: thirty facilitators, a coordinator, and the folder with what came in during the week.
/// Each facilitator leads P-201 to P-230 with ten actions; all stores began with the coordinator's file and
/// have exchanged files since.
final class Friday {
    static final int FACILITATORS = 30;
    private static final int ACTIONS = 10;
    private static final int VISITS = 4;

    final Cli.TestClock clock = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");
    final Path home;
    /// The 31 files, under names that say what they are.
    final Path inbox;

    final Cli mette;
    /// Files of the week that are cut or edited, or written before sealing was possible.
    private static final Set<String> PLAIN = Set.of("F-18", "F-21", "F-27");

    /// By code of a person, practice, action or visit.
    final Map<String, String> ids = new HashMap<>();

    private final Map<String, Cli> stores = new HashMap<>();
    private final Map<String, List<String>> actions = new HashMap<>();

    private static @Nullable Friday once;

    /// The one that all tests of a run copy their stores from; made on first use, gone when the run ends.
    static synchronized Friday once() throws IOException {
        if (once == null) {
            var home = Files.createTempDirectory("friday");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Scene.deleteAll(home)));
            once = new Friday(home);
        }
        return once;
    }

    private Friday(Path home) throws IOException {
        this.home = home;
        this.inbox = Files.createDirectory(home.resolve("mail"));
        this.mette = Scene.mette(home, clock);
        programme();
        enrolment();
        clock.set("2026-05-08T14:00+02:00[Europe/Copenhagen]");
        mette.run("release", "P-140", "F-14").done();
        mette.run("assign", "P-140", "F-15", "--from", "2026-05-11").done();
        clock.set("2026-05-14T16:00+02:00[Europe/Copenhagen]");
        coordinatorsWork();
        week();
        clock.set("2026-05-15T08:20+02:00[Europe/Copenhagen]");
    }

    static String facilitator(int number) {
        return "F-%02d".formatted(number);
    }

    Cli store(String facilitator) {
        return stores.get(facilitator);
    }

    /// A person's, practice's, action's or visit's id.
    String id(String code) {
        return ids.get(code);
    }

    private void programme() {
        save("person", n -> "F-%02d", n -> "'name':'F-%02d','role':'facilitator'", FACILITATORS);
        save("practice", n -> "P-2%02d", n -> "'code':'P-2%02d','name':'Practice %1$d'", FACILITATORS);
        one("P-140", "practice", "'code':'P-140','name':'Lakeside Surgery'", "");
        var assignments = new ArrayList<String>();
        for (int n = 1; n <= FACILITATORS; n++) {
            assignments.add(assignment("P-2%02d".formatted(n), facilitator(n), "lead"));
        }
        assignments.add(assignment("P-205", "F-06", "co"));
        assignments.add(assignment("P-203", "F-09", "co"));
        assignments.add(assignment("P-140", "F-14", "lead"));
        mette.putAll(assignments.toArray(String[]::new));
        one("V-77", "visit", "'title':'V-77','start':'2026-05-07T10:00'", "P-203");
        one("A-300", "action", "'code':'A-300','title':'Recall list','due':'2026-05-20','status':'open'", "P-203");
        one("A-310", "action", "'code':'A-310','title':'Recheck card','due':'2026-05-20','status':'open'", "P-205");
        one("A-320", "action", "'code':'A-320','title':'Fax form','due':'2026-05-20','status':'open'", "P-203");
        one("A-330", "action", "'code':'A-330','title':'Huddle','due':'2026-05-20','status':'open'", "P-209");
        for (int n = 1; n <= FACILITATORS; n++) {
            actions.put(facilitator(n), new ArrayList<>());
        }
        ordinaryActions();
    }

    private void ordinaryActions() {
        var lines = new ArrayList<String>();
        var owners = new ArrayList<String>();
        for (int n = 1; n <= FACILITATORS; n++) {
            for (int a = 0; a < ACTIONS; a++) {
                lines.add("{'kind':'action','practice':'%s','values':{'title':'Action %d','status':'open'}}"
                        .formatted(ids.get("P-2%02d".formatted(n)), a));
                owners.add(facilitator(n));
            }
        }
        var saved = mette.putAll(lines.toArray(String[]::new));
        for (int i = 0; i < saved.size(); i++) {
            actions.get(owners.get(i)).add(saved.get(i));
        }
    }

    private void save(
            String kind,
            java.util.function.IntFunction<String> code,
            java.util.function.IntFunction<String> values,
            int many) {
        var lines = new String[many];
        Arrays.setAll(lines, i -> ("{'kind':'" + kind + "','values':{" + values.apply(i) + "}}").formatted(i + 1));
        var saved = mette.putAll(lines);
        for (int i = 0; i < many; i++) {
            ids.put(code.apply(i).formatted(i + 1), saved.get(i));
        }
    }

    private void one(String code, String kind, String values, String practice) {
        var in = practice.isEmpty() ? "" : "'practice':'" + ids.get(practice) + "',";
        ids.put(code, mette.put("{'kind':'" + kind + "'," + in + "'values':{" + values + "}}"));
    }

    private String assignment(String practice, String person, String as) {
        return "{'kind':'assignment','values':{'practice':'%s','person':'%s','as':'%s','from':'2026-01-05'}}"
                .formatted(ids.get(practice), ids.get(person), as);
    }

    /// Every facilitator starts from the coordinator's file and answers; the coordinator accepts them by
    /// their codes.
    private void enrolment() throws IOException {
        var code = mette.json("status").path("computer").path("keyCode").asString();
        var answers = Files.createDirectory(home.resolve("answers"));
        var accept = new ArrayList<>(List.of("receive", answers.toString()));
        for (var invitation : sendEveryone(mette, Files.createDirectory(home.resolve("starts")))
                .entrySet()) {
            var name = invitation.getKey();
            var store = new Cli(home.resolve(name + ".db"), clockOf(name));
            var begun =
                    store.json("init", "--from", invitation.getValue().toString(), "--name", name, "--accept", code);
            accept.addAll(List.of("--accept", begun.path("keyCode").asString()));
            store.send("coordinator", answers);
            stores.put(name, store);
        }
        mette.json(accept.toArray(String[]::new));
        clock.set("2026-05-07T17:00+02:00[Europe/Copenhagen]");
        for (var answer : sendEveryone(mette, Files.createDirectory(home.resolve("confirmed")))
                .entrySet()) {
            store(answer.getKey()).receive(answer.getValue());
        }
        for (int number = 2; number <= 10; number++) {
            store("F-07").send("coordinator", home, "--again");
        }
    }

    private Clock clockOf(String facilitator) {
        return facilitator.equals("F-25") ? Clock.offset(clock, Duration.ofMinutes(26 * 60 + 30)) : clock;
    }

    /// Writes a coordinator's files; returns them by recipient.
    static Map<String, Path> sendEveryone(Cli coordinator, Path folder) {
        var files = new java.util.TreeMap<String, Path>();
        coordinator
                .json("send", "--plain", "--to", "everyone", "--out", folder.toString())
                .path("files")
                .forEach(file -> files.put(
                        file.path("to").asString(), Path.of(file.path("file").asString())));
        return files;
    }

    private void coordinatorsWork() {
        mette.putAll(
                change("A-300", "'due':'2026-06-01'"),
                change("A-320", "'status':'dropped'"),
                change("A-330", "'due':'2026-06-12'"));
    }

    private String change(String action, String values) {
        return "{'kind':'action','id':'" + ids.get(action) + "','values':{" + values + "}}";
    }

    /// What everyone did apart, and the files it came in.
    private void week() throws IOException {
        for (int n = 1; n <= FACILITATORS; n++) {
            var name = facilitator(n);
            if (n != 21 && n != 30) {
                store(name).putAll(day(n, 12, "'status':'in-progress'").toArray(String[]::new));
                if (n == 5) {
                    store(name).run("delete", "action", ids.get("A-310")).done();
                }
                if (n != 7) {
                    mail(name, name);
                }
            }
        }
        mail("F-07", "F-07 b");
        clock.set("2026-05-15T08:00+02:00[Europe/Copenhagen]");
        store("F-07").putAll(day(7, 14, "'notes':'Seen to'").toArray(String[]::new));
        mail("F-07", "F-07 a");
        mail("F-25", "F-25");
        Files.copy(file("F-12"), file("F-12.second"));
        damage();
    }

    /// Four contacts and ten action changes, those of the story among them.
    private List<String> day(int n, int dayOfMay, String values) {
        var lines = new ArrayList<String>();
        for (int visit = 0; visit < VISITS; visit++) {
            var practice = n == 14 && visit == 0 ? "P-140" : "P-2%02d".formatted(n);
            lines.add("{'kind':'visit','practice':'%s','values':{'title':'Visit','start':'2026-05-%02dT%02d:00'}}"
                    .formatted(ids.get(practice), dayOfMay, 9 + visit));
        }
        switch (n) {
            case 3 ->
                lines.addAll(List.of(
                        change("A-300", "'due':'2026-05-27'"), change("A-320", "'status':'done'"), note("By F-03")));
            case 6 -> lines.add(change("A-310", "'owner:" + ids.get("F-06") + "':true"));
            case 9 -> lines.addAll(List.of(change("A-330", "'owner:" + ids.get("F-09") + "':true"), note("By F-09")));
            default -> {}
        }
        int special = n == 3 ? 2 : n == 5 || n == 6 || n == 9 ? 1 : 0;
        for (var action : actions.get(facilitator(n)).subList(special, ACTIONS)) {
            lines.add("{'kind':'action','id':'" + action + "','values':{" + values + "}}");
        }
        return lines;
    }

    private String note(String text) {
        return "{'kind':'note','values':{'visit':'" + ids.get("V-77") + "','text':'" + text + "'}}";
    }

    private void mail(String facilitator, String name) throws IOException {
        var from = store(facilitator);
        boolean plain = PLAIN.contains(name);
        var sent = plain ? from.send("coordinator", home, "--again") : from.sendSealed("coordinator", home, "--again");
        Files.move(sent, file(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /// A file of the folder. All are sealed but those whose inside is changed on purpose.
    Path file(String name) {
        return inbox.resolve(name + (PLAIN.contains(name) ? ".haversack.json" : ".haversack.age"));
    }

    private void damage() throws IOException {
        var whole = Files.readAllBytes(file("F-18"));
        Files.write(file("F-18"), Arrays.copyOf(whole, whole.length * 6 / 10));
        var other = new Cli(home.resolve("opi.db"), clock).begin("Nora Lind", "OPI25", "Optimal Practice 2025");
        other.person("F-21", "facilitator");
        var stranger = new Cli(home.resolve("opi-21.db"), clock).join("F-21", other.send("F-21", home));
        Files.move(stranger.send("coordinator", home), file("F-21"));
        // F-30's coordinator is somebody else by mistake: her file is sealed for that one's key.
        Files.move(stranger.sendSealed("coordinator", home, "--again"), file("F-30"));
        Forgery.of(file("F-27"))
                .head(head -> head.replace("\"v\":1", "\"v\":2"))
                .write(file("F-27"), store("F-27"));
    }
}
