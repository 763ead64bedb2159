package org.haversack.ui.kit.edit;

import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.window.Notices;
import org.haversack.ui.kit.window.Sheets;

/// What a screen of an open store is given.
///
/// @param desk what lists and pages show; used on the thread of the store
/// @param editing saves what a person does, with undo; used on the thread that draws
/// @param kit words, days, work, settings and the way to other screens
/// @param sheets shows sheets above the screen
/// @param notices says something briefly
/// @param texts makes texts that save themselves
/// @param log opens the sheet in which a contact is logged
public record OpenStore(
        Desk desk, Editing editing, Kit kit, Sheets sheets, Notices notices, Texts texts, QuickLog log) {}
