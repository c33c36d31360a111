# Draws sample-shares.svg from sample-shares.tsv beside it: gnuplot sample-shares.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' sample-shares.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,456 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,2394 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,3.99in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "sample-shares." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.385
set rmargin at screen 0.86
set tmargin at screen 0.99123
set bmargin at screen 0.05702
set yrange [430.0:4.0]
unset ytics
set label "Gender" at screen 0.005, screen 0.96053 left front
set label "Woman" at screen 0.04, screen 0.91667 left front
set label "76.0%" at screen 0.995, screen 0.91667 right front
set label "Man" at screen 0.04, screen 0.86404 left front
set label "24.0%" at screen 0.995, screen 0.86404 right front
set label "Age group" at screen 0.005, screen 0.80702 left front
set label "under 30" at screen 0.04, screen 0.76316 left front
set label "13.9%" at screen 0.995, screen 0.76316 right front
set label "30–39" at screen 0.04, screen 0.71053 left front
set label "59.5%" at screen 0.995, screen 0.71053 right front
set label "40–49" at screen 0.04, screen 0.65789 left front
set label "23.1%" at screen 0.995, screen 0.65789 right front
set label "50 and over" at screen 0.04, screen 0.60526 left front
set label "3.5%" at screen 0.995, screen 0.60526 right front
set label "Role" at screen 0.005, screen 0.54825 left front
set label "Graduate student" at screen 0.04, screen 0.50439 left front
set label "58.7%" at screen 0.995, screen 0.50439 right front
set label "Licensed clinician" at screen 0.04, screen 0.45175 left front
set label "41.3%" at screen 0.995, screen 0.45175 right front
set label "Theoretical orientation" at screen 0.005, screen 0.39474 left front
set label "PDT" at screen 0.04, screen 0.35088 left front
set label "33.3%" at screen 0.995, screen 0.35088 right front
set label "CBT" at screen 0.04, screen 0.29825 left front
set label "34.8%" at screen 0.995, screen 0.29825 right front
set label "Humanistic" at screen 0.04, screen 0.24561 left front
set label "8.5%" at screen 0.995, screen 0.24561 right front
set label "Integrative" at screen 0.04, screen 0.19298 left front
set label "10.2%" at screen 0.995, screen 0.19298 right front
set label "Family systems" at screen 0.04, screen 0.14035 left front
set label "6.3%" at screen 0.995, screen 0.14035 right front
set label "Other" at screen 0.04, screen 0.08772 left front
set label "7.0%" at screen 0.995, screen 0.08772 right front
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "25%%" 25.0, "50%%" 50.0, "75%%" 75.0, "100%%" 100.0)
plot "sample-shares.tsv" skip 1 using (0.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (25.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (75.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (100.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using 4:($2+(0.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(0.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
