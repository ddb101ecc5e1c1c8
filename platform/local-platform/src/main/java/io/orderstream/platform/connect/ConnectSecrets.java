package io.orderstream.platform.connect;

import io.orderstream.platform.database.PasswordFile;
import io.orderstream.running.StateFolder;

/** The passwords of Connect's own database roles, made up once and kept with the data that they open. */
record ConnectSecrets(StateFolder state) {
    ConnectPasswords passwords() {
        return new ConnectPasswords(password("connect_source"), password("connect_warehouse"));
    }

    private String password(String role) {
        return new PasswordFile(state.data().resolve(role + ".password")).password();
    }
}
