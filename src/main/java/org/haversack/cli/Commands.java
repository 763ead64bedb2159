package org.haversack.cli;

import org.haversack.cli.exchange.ConflictsCommand;
import org.haversack.cli.exchange.DecideCommand;
import org.haversack.cli.exchange.InspectCommand;
import org.haversack.cli.exchange.ReceiveCommand;
import org.haversack.cli.exchange.SendCommand;
import org.haversack.cli.exchange.UndoCommand;
import org.haversack.cli.programme.AfreshCommand;
import org.haversack.cli.programme.AssignCommand;
import org.haversack.cli.programme.CloseCommand;
import org.haversack.cli.programme.ComputerCommands;
import org.haversack.cli.programme.DemoCommand;
import org.haversack.cli.programme.ImportCommands;
import org.haversack.cli.programme.InitCommand;
import org.haversack.cli.programme.InviteCommand;
import org.haversack.cli.programme.KeysCommands;
import org.haversack.cli.programme.PersonCommands;
import org.haversack.cli.programme.ReleaseCommand;
import org.haversack.cli.programme.StatusCommand;
import org.haversack.cli.records.DeleteCommand;
import org.haversack.cli.records.GetCommand;
import org.haversack.cli.records.HistoryCommand;
import org.haversack.cli.records.PrivateCommands;
import org.haversack.cli.records.PutCommand;
import org.haversack.cli.records.RestoreCommand;
import org.haversack.cli.records.SearchCommand;
import org.haversack.cli.upkeep.BackupCommand;
import org.haversack.cli.upkeep.CheckCommand;
import org.haversack.cli.upkeep.DigestCommand;
import org.haversack.cli.upkeep.RebuildCommand;
import org.haversack.cli.upkeep.RescueCommand;
import org.haversack.cli.upkeep.SchemaCommand;
import picocli.CommandLine;

/// All commands, in the order in which people meet them.
final class Commands {
    private Commands() {}

    static CommandLine of(RootCommand root, String version) {
        var line = new CommandLine(root)
                .addSubcommand(new InitCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new CommandLine(new PersonCommands.Group())
                        .addSubcommand(new PersonCommands.Add())
                        .addSubcommand(new PersonCommands.Listing()))
                .addSubcommand(
                        new CommandLine(new ImportCommands.Group()).addSubcommand(new ImportCommands.Practices()))
                .addSubcommand(new InviteCommand())
                .addSubcommand(new ComputerCommands.Listing())
                .addSubcommand(new ComputerCommands.Own())
                .addSubcommand(new ComputerCommands.Revoke())
                .addSubcommand(new CommandLine(new KeysCommands.Group()).addSubcommand(new KeysCommands.Export()))
                .addSubcommand(new AssignCommand())
                .addSubcommand(new ReleaseCommand())
                .addSubcommand(new AfreshCommand())
                .addSubcommand(new CloseCommand())
                .addSubcommand(new PutCommand())
                .addSubcommand(new GetCommand())
                .addSubcommand(new SearchCommand())
                .addSubcommand(new HistoryCommand())
                .addSubcommand(new DeleteCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new CommandLine(new PrivateCommands.Group())
                        .addSubcommand(new PrivateCommands.Put())
                        .addSubcommand(new PrivateCommands.Listing())
                        .addSubcommand(new PrivateCommands.Guard()))
                .addSubcommand(new SendCommand())
                .addSubcommand(new ReceiveCommand())
                .addSubcommand(new InspectCommand())
                .addSubcommand(new ConflictsCommand())
                .addSubcommand(new DecideCommand())
                .addSubcommand(new UndoCommand())
                .addSubcommand(new DigestCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new BackupCommand.Listing())
                .addSubcommand(new RescueCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new RebuildCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new DemoCommand());
        line.getCommandSpec().version(version);
        return line;
    }
}
