#pragma once
#include <libxml/xmlversion.h>

/* Debian's libxml2 is built with ICU, and its headers would bring ICU's own, which clash
   with those inside Foundation. Only a structure that Swift never touches depends on it. */
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlschemastypes.h>

/* xmlFree is a global variable holding a function; Swift may call a function only. */
static inline void clibxml2_free(void *memory) { xmlFree(memory); }

/* Some errors pass by the handlers of a parser, and would be printed. A function of a variable
   number of arguments cannot be written in Swift. */
static inline void clibxml2_say_nothing(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static inline void clibxml2_be_silent(void) {
    xmlThrDefSetGenericErrorFunc(NULL, clibxml2_say_nothing);
    xmlSetGenericErrorFunc(NULL, clibxml2_say_nothing);
}
