package io.tidegate.directory.web;

import io.tidegate.directory.Account;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The settings of the account.
 *
 * @param form the name and the zone
 * @param solo the switch of solo mode, with its reason
 */
public record SettingsPage(Frame frame, Account account, Form form, Form solo, List<Option> zones)
    implements View {}
