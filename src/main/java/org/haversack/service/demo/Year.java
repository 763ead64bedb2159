package org.haversack.service.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;

/// Writes the story of the programme's year: who is there, and then practice by practice.
final class Year {
    /// Practices from this one on joined in a second wave, so many months later.
    private static final int FIRST_WAVE = 17;

    private static final int LATER = 3;
    private static final int NEXT_MONTHS = 1;

    private final Story story;
    private final Team team;
    private final DemoTexts texts;
    private final YearMonth start;
    private final List<Place> places = new ArrayList<>();

    Year(Story story, Workplace.Identity identity, YearMonth start, DemoTexts texts, long seed) {
        this.story = story;
        this.team = new Team(story, identity, start);
        this.texts = texts;
        this.start = start;
        team.begin(texts);
        open(seed);
        team.assign(places.stream().map(Place::id).toList());
        tell(new Chance(seed ^ 0x5EED));
    }

    private void open(long seed) {
        for (var row : texts.practices()) {
            int number = places.size();
            var first = number < FIRST_WAVE ? start : start.plusMonths(LATER);
            var id = new RecordId(
                    story.id(first.atDay(1).minusDays(17).atTime(9, number)).text());
            places.add(new Place(Sheet.of(row), id, first, new Chance(seed * 31 + number), texts));
        }
    }

    private void tell(Chance chance) {
        var diary = new Diary();
        var names = new Names(texts, chance);
        var handedOver = start.plusMonths(5).atDay(11);
        var studyDays = List.of(
                Diary.workday(start.plusMonths(4).atDay(17)),
                Diary.workday(start.plusMonths(8).atDay(9)));
        var events =
                studyDays.stream().map(day -> story.id(day.atTime(9, 0)).text()).toList();
        var questions = new ArrayList<>(texts.questions());
        for (var place : places) {
            var practice = new PracticeStory(story, place, names);
            practice.begin();
            practice.goOn(team.formerLeads(place.id()), handedOver);
            var actions = new ActionStory(story, place, team, texts);
            var held = new HeldVisit(story, place, team, actions);
            var visits = new VisitStory(story, place, team, diary, texts, practice, held);
            visits.run(YearMonth.from(story.today()).plusMonths(NEXT_MONTHS));
            var contacts = new ContactStory(story, place, team);
            for (var month = place.start();
                    !month.isAfter(YearMonth.from(story.today()));
                    month = month.plusMonths(1)) {
                contacts.month(month, visits.days().getFirst());
            }
            for (int i = 0; i < studyDays.size(); i++) {
                contacts.studyDay(studyDays.get(i), events.get(i));
            }
            ask(place, questions, visits);
        }
    }

    /// Two in three practices have a question; the last ones are still on their way.
    private void ask(Place place, List<List<String>> questions, VisitStory visits) {
        if (questions.isEmpty() || places.indexOf(place) % 3 == 0) {
            return;
        }
        var row = questions.removeFirst();
        var past = visits.days().stream()
                .filter(day -> day.isBefore(story.today().minusDays(20)))
                .toList();
        boolean open = questions.size() < 3;
        var day = open || past.isEmpty()
                ? story.today().minusDays(questions.size() + 1L)
                : place.chance().of(past);
        new QuestionStory(story, place, team.person("Dr Lena Faber")).ask(row, day);
    }

    int people() {
        return team.size();
    }

    int practices() {
        return places.size();
    }
}
