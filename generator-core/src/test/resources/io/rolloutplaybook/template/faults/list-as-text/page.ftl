<document title="${doc.audiences}"/>
