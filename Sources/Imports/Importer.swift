// The seam for what is imported. A sitting written as YAML becomes acts (`SittingRecord`). Reports
// of conferencing systems and directories will become proposals that a human confirms: another
// shape. `Importer.all`, the visible list that registers each kind in one line, belongs in this
// file as soon as there are two kinds to choose between; until then a list would choose nothing.
