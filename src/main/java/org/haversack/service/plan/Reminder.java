package org.haversack.service.plan;

import java.time.LocalDate;
import org.haversack.service.desk.ActionRow;

/// An action that somebody is to be reminded of.
///
/// @param action the action
/// @param day the day the reminder is for; today, or the day it was missed
public record Reminder(ActionRow action, LocalDate day) {}
