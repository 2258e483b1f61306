/// Proxies by whom they are held; quorum of the moments that need one; and sums by gender.
extension FactsSchema {
    static var proxiesOfRemote: String {
        """
        DROP VIEW proxies_by_month;
        CREATE VIEW proxies_by_month AS SELECT b.code AS body, o.month,
            count(DISTINCT f.meeting) AS sittings, count(*) AS moments,
            sum(f.represented) AS represented,
            sum(f.represented - f.represented_without_remote) AS represented_by_remote_holders,
            sum(f.entitled) AS entitled,
            sum(f.needed > 0) AS moments_with_quorum,
            sum(f.needed > 0 AND f.counted >= f.needed) AS quorate,
            sum(f.needed > 0 AND f.counted_without_remote >= f.needed) AS quorate_without_remote
        FROM moment_facts f \(sitting) GROUP BY b.code, o.month;
        \(pooled("gender"))
        """
    }
}
