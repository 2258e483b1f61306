#!/usr/bin/env Rscript
# The remote share per body and month with R alone, from raw stays.
#   Rscript remote_share.R FOLDER     which `greffier participation --output FOLDER` wrote
folder <- commandArgs(trailingOnly = TRUE)[1]
files <- Sys.glob(file.path(folder, "stays", "*", "*", "*.csv"))
# A code of a body may look like a number, or like nothing: "01", "1E5", "NA".
stays <- do.call(rbind, lapply(files, read.csv, colClasses = "character", na.strings = ""))
stays <- stays[stays$channel != "unknown", ]
stays$is_remote <- stays$channel %in% c("video", "audio", "remote")
attended <- aggregate(is_remote ~ body + month + meeting + person, stays, any)
shares <- aggregate(is_remote ~ body + month, attended,
                    function(remote) c(sum(remote), length(remote)))
shares <- shares[order(shares$body, shares$month), ]
counts <- shares$is_remote
cat(paste(shares$body, shares$month, counts[, 1], counts[, 2],
          counts[, 1] / counts[, 2], sep = ","), sep = "\n")
