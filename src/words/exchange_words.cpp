#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

constexpr std::array sentences{
    Sentence{"exchange.file.missing", N_("There is no file {1}.")},
    Sentence{"exchange.file.is_folder", N_("{1} is a folder, not a file.")},
    Sentence{"exchange.file.unreadable", N_("{1} cannot be read: {2}.")},
    Sentence{"exchange.file.nul_byte", N_("A NUL byte stands here; this is no text file, or it is damaged.")},
    Sentence{
        "exchange.file.bad_utf8",
        N_("The file says it is UTF-8, but the bytes here are not; it is damaged, or in another encoding (a mapping "
           "file can name it: \"encoding\").")},
    Sentence{"exchange.file.unknown_byte", N_("The bytes {1} mean nothing in the encoding {2} (a mapping file can name "
                                              "another: \"encoding\").")},
    Sentence{"exchange.csv.empty", N_("The file is empty.")},
    Sentence{"exchange.csv.unclosed_quote", N_("The quote that opens in line {1} is never closed.")},
    Sentence{
        "exchange.csv.text_after_quote",
        N_("In the cell that begins in line {1} there is text after the closing quote; a quote within a quoted cell is "
           "written twice.")},
    Sentence{"exchange.csv.cell_too_long",
             N_("The cell that begins in line {1} is too long to be read; perhaps its quote is never closed.")},
    Sentence{"exchange.csv.too_many_cells", N_("The row has {1} cells, but the file has {2} columns.")},
    Sentence{"exchange.json.broken", N_("This is not valid JSON.")},
    Sentence{"exchange.json.no_rows",
             N_("There are no rows: expected an array of objects, or an object with an array \"rows\".")},
    Sentence{"exchange.json.no_object", N_("A row is an object with one value for each field.")},
    Sentence{"exchange.json.nested", N_("A field holds a text or a number, no object and no array.")},
    Sentence{"exchange.field.required", N_("{1} is empty; it must be given.")},
    Sentence{"exchange.text.too_long", N_("“{1}” is too long: {2} characters, at most {3} are possible.")},
    Sentence{"exchange.boolean.form", N_("“{1}” is neither yes nor no.")},
    Sentence{"exchange.email.form", N_("“{1}” is no e-mail address.")},
    Sentence{"exchange.choice.unknown", N_("“{1}” is none of: {2}.")},
    Sentence{"exchange.number.form", N_("“{1}” is no number.")},
    Sentence{
        "exchange.number.ambiguous",
        N_("“{1}” can be read in two ways, with thousands or with decimals, and nothing in the file tells which is "
           "meant; a mapping file can say it: \"decimal\": \".\" or \",\".")},
    Sentence{"exchange.number.mixed",
             N_("The column holds numbers with decimal points, like “{1}”, and with decimal commas, like “{2}”.")},
    Sentence{"exchange.number.too_many_places", N_("“{1}” has more decimals than fit here.")},
    Sentence{"exchange.number.too_large", N_("“{1}” is too large.")},
    Sentence{"exchange.share.range", N_("The share “{1}” does not lie between 0 and 1.")},
    Sentence{"exchange.date.form", N_("“{1}” is no date; write it like 2017-03-01 or 01.03.2017.")},
    Sentence{"exchange.date.impossible", N_("There is no day “{1}”.")},
    Sentence{
        "exchange.date.ambiguous",
        N_("“{1}” may be {2} or {3}, and nothing in the file tells which (no day above 12, no closing that would lie "
           "before its opening); a mapping file can say it: \"date_order\": \"dmy\" or \"mdy\".")},
    Sentence{
        "exchange.date.mixed",
        N_("Some dates have the day first, like “{1}”, and some the month, like “{2}”; a mapping file can say which is "
           "meant: \"date_order\": \"dmy\" or \"mdy\".")},
    Sentence{"exchange.mapping.broken", N_("The mapping is not valid JSON.")},
    Sentence{"exchange.mapping.unknown_key", N_("A mapping has no “{1}”; it may have: {2}.")},
    Sentence{"exchange.mapping.value", N_("In the mapping, {1} must be: {2}.")},
    Sentence{"exchange.mapping.no_such_column", N_("The file has no column “{1}”; it has: {2}.")},
    Sentence{"exchange.mapping.no_such_field", N_("There is no field “{1}”; there are: {2}.")},
    Sentence{"exchange.mapping.column_twice", N_("The column “{1}” is mapped twice.")},
    Sentence{"exchange.mapping.two_columns",
             N_("The columns “{1}” and “{2}” both say what “{3}” is; map one of them or "
                "ignore one.")},
    Sentence{"exchange.mapping.required", N_("No column says what “{1}” is; the file has: {2}.")},
    Sentence{"exchange.export.ending", N_("What {1} shall become is told by its ending: .csv, .json or .xlsx.")},
    Sentence{"exchange.export.too_many_rows", N_("An xlsx file holds at most {1} rows; export csv instead.")},
};

} // namespace

std::span<const Sentence> exchange_sentences()
{
    return sentences;
}

} // namespace hedef::words
