/// The tables of a Taguette project as version 1.5 writes them (migration `db5e31a0233d`).
enum TaguetteSchema {
    static let version = "db5e31a0233d"

    static let statements = """
        CREATE TABLE users (
          login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME NOT NULL, hashed_password VARCHAR(192),
          disabled BOOLEAN NOT NULL, password_set_date DATETIME, language VARCHAR(10), email VARCHAR(256),
          email_sent DATETIME);
        CREATE UNIQUE INDEX ix_users_email ON users (email);
        CREATE TABLE projects (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
          created DATETIME NOT NULL);
        CREATE TABLE project_members (
          project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
          user_login VARCHAR(30) NOT NULL REFERENCES users (login) ON DELETE CASCADE ON UPDATE CASCADE,
          privileges VARCHAR(11) NOT NULL, PRIMARY KEY (project_id, user_login));
        CREATE INDEX ix_project_members_project_id ON project_members (project_id);
        CREATE INDEX ix_project_members_user_login ON project_members (user_login);
        CREATE TABLE documents (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
          filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
          project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
          text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
        CREATE INDEX ix_documents_project_id ON documents (project_id);
        CREATE TABLE commands (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,
          user_login VARCHAR(30) NOT NULL REFERENCES users (login) ON UPDATE CASCADE,
          project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
          document_id INTEGER, payload TEXT NOT NULL);
        CREATE INDEX ix_commands_project_id ON commands (project_id);
        CREATE INDEX ix_commands_date ON commands (date);
        CREATE INDEX idx_project_document ON commands (project_id, document_id);
        CREATE INDEX idx_project_id ON commands (project_id, id);
        CREATE INDEX ix_commands_document_id ON commands (document_id);
        CREATE INDEX ix_commands_user_login ON commands (user_login);
        CREATE TABLE tags (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
          project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
          path VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path));
        CREATE INDEX ix_tags_project_id ON tags (project_id);
        CREATE INDEX ix_tags_path ON tags (path);
        CREATE TABLE highlights (
          id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
          document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
          start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
        CREATE INDEX ix_highlights_document_id ON highlights (document_id);
        CREATE TABLE highlight_tags (
          highlight_id INTEGER NOT NULL REFERENCES highlights (id) ON DELETE CASCADE,
          tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE, PRIMARY KEY (highlight_id, tag_id));
        CREATE INDEX ix_highlight_tags_tag_id ON highlight_tags (tag_id);
        CREATE INDEX ix_highlight_tags_highlight_id ON highlight_tags (highlight_id);
        CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
        """
}
