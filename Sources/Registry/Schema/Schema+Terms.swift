extension Schema {
    /// Terms overlap no more when one is changed than when one comes in.
    static let terms = """
        CREATE TRIGGER seats_do_not_come_to_overlap BEFORE UPDATE ON seats
        WHEN EXISTS (
            SELECT 1 FROM seats
            WHERE rowid <> OLD.rowid AND person = NEW.person AND seated_body = NEW.seated_body
                AND first_day < coalesce(NEW.end_day, '9999-99-99')
                AND NEW.first_day < coalesce(end_day, '9999-99-99'))
        BEGIN SELECT RAISE(ABORT, '\(seatTaken)'); END;
        CREATE TRIGGER rules_do_not_come_to_overlap BEFORE UPDATE ON body_rules
        WHEN EXISTS (
            SELECT 1 FROM body_rules
            WHERE rowid <> OLD.rowid AND seated_body = NEW.seated_body
                AND first_day < coalesce(NEW.end_day, '9999-99-99')
                AND NEW.first_day < coalesce(end_day, '9999-99-99'))
        BEGIN SELECT RAISE(ABORT, '\(rulesTaken)'); END;
        """
}
