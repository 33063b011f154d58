/* rows CELLS WORKBOOK: writes a row sheet with libxlsxwriter in constant memory and does nothing else: as fast as that library
 * can be. CELLS is what cells.py makes of a workbook: a line for each row, cells divided by tabs, "s" before a text and "n"
 * before a number.
 *
 *   cc -O2 -o rows rows.c -lxlsxwriter
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { COLUMNS = 28, DAY = 13, FIRST_MONEY = 14, LAST_MONEY = 24, LINE = 27 };

int main(int count, char **arguments) {
  if (count != 3) return 64;
  FILE *cells = fopen(arguments[1], "r");
  if (!cells) return 66;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(arguments[2], &options);
  lxw_format *formats[COLUMNS];
  lxw_format *code = workbook_add_format(book), *text = workbook_add_format(book), *money = workbook_add_format(book);
  lxw_format *day = workbook_add_format(book), *number = workbook_add_format(book);
  format_set_num_format(code, "@");
  format_set_num_format(money, "#,##0.00");
  format_set_num_format(day, "dd.mm.yyyy");
  format_set_num_format(number, "#,##0");
  format_set_indent(text, 1);
  for (int column = 0; column < COLUMNS; column++)
    formats[column] = column == 0 || column == 2 || column == 3 || column == 6 ? code
                      : column == DAY                                          ? day
                      : column >= FIRST_MONEY && column <= LAST_MONEY          ? money
                      : column == LINE                                         ? number
                                                                               : text;
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Rader");
  worksheet_freeze_panes(sheet, 1, 3);
  worksheet_set_column(sheet, 0, COLUMNS - 1, 16, NULL);
  char *line = NULL;
  size_t room = 0;
  lxw_row_t row = 0;
  while (getline(&line, &room, cells) > 0) {
    char *cell = line;
    for (lxw_col_t column = 0; column < COLUMNS && cell; column++) {
      char *next = strpbrk(cell, "\t\n");
      if (next) *next++ = 0;
      if (*cell == 's') worksheet_write_string(sheet, row, column, cell + 1, formats[column]);
      if (*cell == 'n') worksheet_write_number(sheet, row, column, atof(cell + 1), formats[column]);
      cell = next;
    }
    row++;
  }
  return workbook_close(book);
}
